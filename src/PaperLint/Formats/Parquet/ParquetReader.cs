using PaperLint.Corpus;
using PaperLint.Formats.Columnar;
using PaperLint.Formats.Parquet.Pages;

namespace PaperLint.Formats.Parquet;

/// <summary>Reads the papers of a file.</summary>
internal sealed class ParquetReader(Stream stream, FieldMapping mapping) : TableReader(stream)
{
    protected override IEnumerable<TableGroup> Open(Stream file)
    {
        var description = ParquetFile.Open(file);

        // The memory for pages is used again from group to group.
        (TableColumn, PageBytes)[] columns =
            [.. TableColumns.Find([.. description.Columns.Select(LeafOf)], mapping, Blocks).Select(column => (column, new PageBytes()))];
        return columns.Length == 0
            ? []
            : description.RowGroups.Select(group =>
                new TableGroup(group.RowCount, () => new RowGroupReader(file, description, group, columns)));
    }

    private static TableLeaf LeafOf(ParquetColumn column)
    {
        var whyNot = !column.IsText ? $"holds values of type {column.Type}, not text"
            : column.MaxRepetition > 1 ? "holds lists of lists"
            : null;
        return new TableLeaf(column.Index, column.Path, IsList: column.MaxRepetition == 1, whyNot);
    }
}
