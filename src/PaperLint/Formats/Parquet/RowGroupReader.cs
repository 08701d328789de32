using PaperLint.Formats.Columnar;
using PaperLint.Formats.Parquet.Pages;

namespace PaperLint.Formats.Parquet;

/// <summary>Reads the rows of a group one after another.</summary>
internal sealed class RowGroupReader : TableRows
{
    private readonly ColumnReader[] _columns;

    /// <exception cref="InvalidDataException">The columns are not where the file says.</exception>
    public RowGroupReader(Stream file, ParquetFile description, RowGroup group, (TableColumn Column, PageBytes Bytes)[] columns)
        : base(group.RowCount)
    {
        group.RequireSound(description);
        _columns = [.. columns.Select(column =>
        {
            var index = column.Column.Index;
            var pages = new PageReader(file, group.Chunks[index].Pages, description.Columns[index], column.Bytes);
            return new ColumnReader(new CellReader(pages, description.Columns[index]), column.Column);
        })];
    }

    protected override void ReadRow(long row, TableBlockBuilder blocks)
    {
        foreach (var column in _columns)
        {
            column.ReadRow(blocks);
        }
    }
}
