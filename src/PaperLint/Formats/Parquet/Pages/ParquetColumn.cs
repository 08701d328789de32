namespace PaperLint.Formats.Parquet.Pages;

/// <summary>A column of values: a leaf of the schema.</summary>
/// <param name="Index">Among the leaves, from 0.</param>
/// <param name="Path">As a key within objects is named: <c>paper.title</c>. What a list adds to name its items is left out.</param>
/// <param name="Type">How its values are stored.</param>
internal sealed record ParquetColumn(int Index, string Path, PhysicalType Type)
{
    /// <summary>Bytes of a value of <see cref="PhysicalType.FixedLengthByteArray"/>.</summary>
    public int TypeLength { get; init; }

    /// <summary>The level of a value that is there.</summary>
    public int MaxDefinition { get; init; }

    /// <summary>How many lists lie around a value.</summary>
    public int MaxRepetition { get; init; }

    /// <summary>Whether its values are texts: bytes that nothing says are anything else.</summary>
    public bool IsText { get; init; }
}
