using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Reads the texts of a column in a batch row by row.</summary>
internal sealed class ColumnTexts
{
    private readonly TableColumn _column;
    private readonly BitReader[] _around;
    private readonly BitReader[] _within;
    private readonly OffsetReader? _lists;
    private readonly ArrowTexts _texts;

    /// <exception cref="InvalidDataException">Its buffers are damaged.</exception>
    public ColumnTexts(BatchBody body, ArrowColumn nodes, TableColumn column, ArrowDictionaries dictionaries)
    {
        _column = column;
        var depth = nodes.Nodes.TakeWhile(node => !node.IsList).Count();
        var list = depth < nodes.Nodes.Count ? nodes.Nodes[depth] : null;
        _around = Bits(body, nodes.Nodes.Take(depth + 1));
        _within = Bits(body, nodes.Nodes.Skip(depth + 1));
        _lists = list is null ? null : new OffsetReader(body.Open(body.Batch.FirstBufferOf(list.Node) + 1), list.OffsetLength);
        _texts = ArrowTexts.Of(body, nodes.Leaf, dictionaries);
    }

    /// <summary>Adds the text of a row, where it has one. Rows are asked for in their order.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public void ReadRow(long row, TableBlockBuilder blocks)
    {
        if (!Array.TrueForAll(_around, bits => bits.At(row)))
        {
            return;
        }

        if (_lists is null)
        {
            blocks.BeginCell();
            blocks.AddText(_texts.At(row));
            blocks.EndCell(_column);
            return;
        }

        var (start, end) = _lists.At(row);
        var hasText = false;
        blocks.BeginCell();
        for (var item = start; item < end; item++)
        {
            if (Array.TrueForAll(_within, bits => bits.At(item)))
            {
                blocks.AddText(_texts.At(item));
                hasText = true;
            }
        }

        if (hasText)
        {
            blocks.EndCell(_column);
        }
    }

    private static BitReader[] Bits(BatchBody body, IEnumerable<ArrowField> nodes) =>
        [.. nodes.Select(node => body.OpenBits(node.Node)).OfType<BitReader>()];
}
