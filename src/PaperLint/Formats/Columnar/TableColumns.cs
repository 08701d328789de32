using PaperLint.Corpus;

namespace PaperLint.Formats.Columnar;

/// <summary>Finds the columns of a table that hold fields.</summary>
internal static class TableColumns
{
    /// <summary>None where neither titles nor abstracts are among them. What is not read is noted as a problem.</summary>
    public static IReadOnlyList<TableColumn> Find(IReadOnlyList<TableLeaf> leaves, FieldMapping mapping, TableBlockBuilder blocks)
    {
        var columns = new List<TableColumn>();
        foreach (var leaf in leaves)
        {
            if (mapping.Find(leaf.Path) is not { } key)
            {
                continue;
            }

            if (leaf.WhyNotRead is null)
            {
                columns.Add(TableColumn.Of(leaf.Index, leaf.Path, key, leaf.IsList));
            }
            else if (IsText(key))
            {
                blocks.AddProblem(ProblemCodes.WrongType, $"the column '{leaf.Path}' {leaf.WhyNotRead}", isUnread: false);
            }
        }

        if (columns.Exists(column => IsText(column.Key)))
        {
            return columns;
        }

        blocks.AddProblem(ProblemCodes.UnmappedRecord, $"no column holds a title or an abstract: {Names(leaves)}", isUnread: false);
        return [];
    }

    private static bool IsText(MappedKey key) => key.FieldName is FieldNames.Title or FieldNames.Abstract;

    /// <summary>The names of some of the columns, for whoever is to say which is which.</summary>
    private static string Names(IReadOnlyList<TableLeaf> leaves)
    {
        const int Shown = 12;
        var names = string.Join(", ", leaves.Take(Shown).Select(leaf => leaf.Path));
        return leaves.Count > Shown ? names + ", ..." : names;
    }
}
