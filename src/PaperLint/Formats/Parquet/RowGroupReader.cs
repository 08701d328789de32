using PaperLint.Corpus;
using PaperLint.Formats.Columnar;
using PaperLint.Formats.Compression;
using PaperLint.Formats.Parquet.Pages;

namespace PaperLint.Formats.Parquet;

/// <summary>Reads the rows of a group one after another.</summary>
internal sealed class RowGroupReader
{
    private readonly ColumnReader[] _columns;
    private long _left;

    /// <exception cref="InvalidDataException">The columns are not where the file says.</exception>
    public RowGroupReader(Stream file, ParquetFile description, RowGroup group, (TableColumn Column, PageBytes Bytes)[] columns)
    {
        group.RequireSound(description);
        _left = group.RowCount;
        _columns = [.. columns.Select(column =>
        {
            var index = column.Column.Index;
            var pages = new PageReader(file, group.Chunks[index].Pages, description.Columns[index], column.Bytes);
            return new ColumnReader(new CellReader(pages, description.Columns[index]), column.Column);
        })];
    }

    /// <summary>Takes the rows.</summary>
    public required TableBlockBuilder Blocks { get; init; }

    /// <summary>Reads the next row; false at the end, and where the next cannot be read: that is noted as a problem.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool ReadNext()
    {
        if (_left == 0)
        {
            return false;
        }

        _left--;
        Blocks.BeginRow();
        try
        {
            foreach (var column in _columns)
            {
                column.ReadRow(Blocks);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or DecompressionBombException)
        {
            Blocks.DropRow();
            Blocks.AddProblem(e is DecompressionBombException ? ProblemCodes.DecompressionBomb : ProblemCodes.BrokenArchive, e.Message);
            return false;
        }

        Blocks.EndRow();
        return true;
    }
}
