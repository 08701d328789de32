using PaperLint.Corpus;
using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Reads the papers of a file.</summary>
internal sealed class ArrowReader(Stream stream, FieldMapping mapping) : TableReader(stream)
{
    protected override IEnumerable<TableGroup> Open(Stream file)
    {
        var description = ArrowFile.Open(file);
        var leaves = ArrowColumn.Of(description.Fields);
        var columns = TableColumns.Find(
            [.. leaves.Select(leaf => new TableLeaf(leaf.Index, leaf.Path, leaf.ListDepth == 1, leaf.WhyNotRead))], mapping, Blocks);
        return columns.Count == 0 ? [] : GroupsOf(file, description, [.. columns.Select(column => (leaves[column.Index], column))]);
    }

    private static IEnumerable<TableGroup> GroupsOf(Stream file, ArrowFile description, (ArrowColumn, TableColumn)[] columns)
    {
        var rows = 0L;
        var dictionaries = new ArrowDictionaries(columns.Select(column => column.Item1.Leaf));
        foreach (var batch in description.ReadBatches(dictionaries))
        {
            rows = batch.Length <= int.MaxValue - rows
                ? rows + batch.Length
                : throw new InvalidDataException("it claims more rows than a file can have");
            yield return new TableGroup(batch.Length, () => new BatchReader(new BatchBody(file, batch), columns, dictionaries));
        }

        if (description.IsCutOff)
        {
            throw new InvalidDataException("its end is missing, where it says what it holds; it was cut off");
        }
    }
}
