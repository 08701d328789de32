namespace PaperLint.Formats.Arrow;

/// <summary>A column of values: a leaf of the schema.</summary>
/// <param name="Index">Among the leaves, from 0.</param>
/// <param name="Path">As a key within objects is named: <c>paper.title</c>. Items of lists are named as their list is.</param>
/// <param name="Nodes">From the column of the table down to the leaf.</param>
internal sealed record ArrowColumn(int Index, string Path, IReadOnlyList<ArrowField> Nodes)
{
    public ArrowField Leaf => Nodes[^1];

    /// <summary>How many lists lie around a value.</summary>
    public int ListDepth => Nodes.Count(node => node.IsList);

    /// <summary>Why its texts are not read; null where they are.</summary>
    public string? WhyNotRead => !Leaf.IsText && !Leaf.IsTextOfDictionary ? $"holds values of type {Leaf.Type}, not text"
        : Nodes.FirstOrDefault(node => node is { IsList: false, Type: not ArrowType.Struct } && node != Leaf) is { } around
            ? $"holds texts in values of type {around.Type}, which are not read"
        : ListDepth > 1 ? "holds lists of lists"
        : null;

    /// <summary>The leaves of a schema, in their order.</summary>
    public static IReadOnlyList<ArrowColumn> Of(IEnumerable<ArrowField> fields)
    {
        var columns = new List<ArrowColumn>();
        foreach (var field in fields)
        {
            Add(columns, field, field.Name, []);
        }

        return columns;
    }

    private static void Add(List<ArrowColumn> columns, ArrowField field, string path, ArrowField[] above)
    {
        ArrowField[] nodes = [.. above, field];
        if (field.Children.Count == 0)
        {
            columns.Add(new ArrowColumn(columns.Count, path, nodes));
            return;
        }

        foreach (var child in field.Children)
        {
            var isItem = field.Type != ArrowType.Struct;
            Add(columns, child, isItem ? child.Children.Count == 0 ? path : path + "[]" : $"{path}.{child.Name}", nodes);
        }
    }
}
