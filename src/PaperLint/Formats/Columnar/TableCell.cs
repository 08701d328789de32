namespace PaperLint.Formats.Columnar;

/// <summary>Where a text of a table stands in a block, in bytes; <paramref name="Row"/> counts from the first row of the block.</summary>
internal readonly record struct TableCell(int Row, TableColumn Column, int Start, int Length)
{
    public int End => Start + Length;
}
