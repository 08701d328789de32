using System.Collections.Immutable;
using System.Text;
using PaperLint.Corpus;

namespace PaperLint.Formats.Columnar;

/// <summary>
/// Rows of a table: the texts of a row stand one after another, each with a line feed behind it. So they are bytes of a block, though
/// in the file they lie apart.
/// </summary>
internal sealed class TableBlock(TableBlockContent content, BlockStart start) : Block(content.Bytes, start)
{
    public override bool IsText => false;

    public override BlockStart End => new(Start.ByteOffset + Bytes.Length, Start.Row + content.RowStarts.Length, 0);

    public int RowCount => content.RowStarts.Length;

    /// <summary>The row of a byte of the block, from the first row of the block.</summary>
    public int RowOf(int byteOffset)
    {
        var row = content.RowStarts.AsSpan().BinarySearch(byteOffset);
        return row >= 0 ? row : ~row - 1;
    }

    /// <summary>The text that begins at a byte of the block.</summary>
    public TableCell CellAt(int start) => content.Cells[IndexOf(start)];

    public override FilePosition PositionOf(int byteOffset)
    {
        if (byteOffset >= Bytes.Length)
        {
            return new FilePosition(End.Row, 0);
        }

        var row = RowOf(byteOffset);
        var index = IndexOf(byteOffset);
        if (index < 0 || content.Cells[index] is var cell && cell.Row != row)
        {
            return new FilePosition(Start.Row + row, 0);
        }

        var before = Bytes.Span[cell.Start..Math.Min(byteOffset, cell.End)];
        return new FilePosition(Start.Row + row, Encoding.UTF8.GetCharCount(before));
    }

    protected override ParsedBlock Parse()
    {
        var entries = ImmutableArray.CreateBuilder<Entry>(RowCount);
        var entry = new EntryBuilder();
        var cells = content.Cells.AsSpan();
        for (var row = 0; row < RowCount; row++)
        {
            entry.Clear();
            for (; cells is [{ Row: var of }, ..] && of == row; cells = cells[1..])
            {
                entry.Add(cells[0].Column.Key, FieldOf(cells[0]));
            }

            if (!entry.IsEmpty)
            {
                var paper = entry.Build();
                paper.Extent = ExtentOf(row);
                entries.Add(paper);
            }
        }

        return new ParsedBlock(entries.DrainToImmutable(), content.Problems);
    }

    private ByteSpan ExtentOf(int row) =>
        ByteSpan.FromBounds(content.RowStarts[row], row + 1 < RowCount ? content.RowStarts[row + 1] : Bytes.Length);

    private Field FieldOf(TableCell cell)
    {
        var source = new FieldSource(this, cell.Start, cell.Length, cell.Column.Codec) { Column = cell.Column.Path };
        return new Field(cell.Column.Key.FieldName, cell.Column.Codec.Decode(source.Raw), source);
    }

    /// <summary>The cell that has the byte, or the line feed behind it; -1 where there is none.</summary>
    private int IndexOf(int byteOffset)
    {
        var (low, high) = (0, content.Cells.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = content.Cells[middle].Start <= byteOffset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
