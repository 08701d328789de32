using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Writes a batch with what changes in it. The buffers of columns in which nothing changes are copied as they are.</summary>
internal sealed class BatchRewriter
{
    private readonly BatchBody _body;
    private readonly Stream _file;
    private readonly ArrowFile _description;
    private readonly TableChanges _changes;
    private readonly long _firstRow;
    private readonly BatchDescription _batch;
    private readonly Dictionary<int, ArrowColumn> _changed = [];

    /// <param name="body">The batch as it is.</param>
    /// <param name="description">The file that it is in.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="firstRow">The first row of the batch.</param>
    /// <exception cref="InvalidDataException">What changes in it cannot be written.</exception>
    public BatchRewriter(BatchBody body, ArrowFile description, TableChanges changes, long firstRow)
    {
        (_body, _file, _description, _changes, _firstRow) = (body, body.File, description, changes, firstRow);
        _batch = new BatchDescription(body.Batch);
        foreach (var column in ArrowColumn.Of(description.Fields).Where(column => changes.Find(column.Index) is not null))
        {
            if (column.Leaf.IsDictionary)
            {
                // Other rows have the same text, and parts that add to a dictionary are not read everywhere.
                throw new InvalidDataException(
                    $"the texts of its column '{column.Path}' stand in a dictionary, in which nothing is changed; write them plainly");
            }

            foreach (var node in column.Nodes)
            {
                _changed[node.Node] = column;
            }
        }
    }

    /// <exception cref="InvalidDataException">The batch cannot be read, or what changes in it cannot be written.</exception>
    public ArrowPlace Write(OutputPosition output)
    {
        using var content = new BodyWriter(_body.Batch.Compression);
        ValuePiece[] rows = [.. _changes.Kept(_firstRow, _body.Batch.Length).Select(kept =>
            ValuePiece.Kept(kept.First - _firstRow, kept.Count))];
        foreach (var field in _description.Fields)
        {
            WriteNode(field, rows, content);
        }

        _batch.SetLength(_body.Batch.Length - _changes.DroppedCount);
        var metadata = _batch.With(content.Buffers, content.Length);
        var start = output.Position;
        if (_body.Batch.Message.PrefixLength > sizeof(int))
        {
            output.Write(BitConverter.GetBytes(ArrowMessage.Continuation));
        }

        output.Write(BitConverter.GetBytes(metadata.Length));
        output.Write(metadata);
        content.WriteTo(output);
        return new ArrowPlace(start, _body.Batch.Message.PrefixLength + metadata.Length, content.Length);
    }

    private void WriteNode(ArrowField field, IReadOnlyList<ValuePiece> pieces, BodyWriter content)
    {
        if (!_changed.ContainsKey(field.Node) && IsWhole(pieces, _body.Batch.LengthOf(field.Node)))
        {
            Copy(field, content);
            return;
        }

        var values = new NodeWriter(_body, field, content);
        if (field.IsText && _changed.GetValueOrDefault(field.Node) is { } column)
        {
            var isItem = column.ListDepth > 0;
            var isLonger = values.WriteTexts(isItem ? pieces : WithChanges(pieces, _changes.Find(column.Index)!));
            if (isLonger)
            {
                _batch.AddViewBuffer(_description.Nodes.Take(field.Node).Count(node => node.IsView));
            }
        }
        else if (field.IsList || field.Type == ArrowType.Map)
        {
            WriteLists(field, pieces, values, content);
        }
        else if (field.Type == ArrowType.FixedSizeList && !field.IsDictionary)
        {
            values.WriteBits(pieces);
            WriteNode(field.Children[0], [.. pieces.Select(piece => Times(piece, field.ListSize))], content);
        }
        else if (field.Type == ArrowType.Struct && !field.IsDictionary)
        {
            values.WriteBits(pieces);
            foreach (var child in field.Children)
            {
                WriteNode(child, pieces, content);
            }
        }
        else
        {
            values.Write(pieces);
        }

        _batch.SetNode(field.Node, values.Count, values.Nulls);
    }

    private void WriteLists(ArrowField field, IReadOnlyList<ValuePiece> pieces, NodeWriter values, BodyWriter content)
    {
        var column = _changed.GetValueOrDefault(field.Node);
        BitReader[] bits = column is null ? [] : [.. column.Nodes.SkipWhile(node => node != field).Skip(1)
            .Select(node => _body.OpenBits(node.Node)).OfType<BitReader>()];
        var items = new ListPieces(item => Array.TrueForAll(bits, bit => bit.At(item)));
        var changes = column is null ? null : _changes.Find(column.Index);
        values.WriteLists(pieces, items, row => changes?.Take(_firstRow + row));
        WriteNode(field.Children[0], items.Items, content);
    }

    private void Copy(ArrowField field, BodyWriter content)
    {
        var first = _body.Batch.FirstBufferOf(field.Node);
        for (var i = 0; i < _body.Batch.BufferCountOf(field.Node); i++)
        {
            var (start, length) = _body.Batch.PlaceOf(first + i);
            content.Copy(_file, start, length);
        }

        foreach (var child in field.Children)
        {
            Copy(child, content);
        }
    }

    /// <summary>The pieces, cut where rows change.</summary>
    private IEnumerable<ValuePiece> WithChanges(IReadOnlyList<ValuePiece> pieces, CellChanges changes)
    {
        foreach (var piece in pieces)
        {
            var (next, end) = (piece.Start, piece.Start + piece.Count);
            while (changes.NextRow - _firstRow is { } row && row < end)
            {
                if (row > next)
                {
                    yield return ValuePiece.Kept(next, row - next);
                }

                yield return ValuePiece.New(row, changes.Take(_firstRow + row)!);
                next = row + 1;
            }

            if (end > next)
            {
                yield return ValuePiece.Kept(next, end - next);
            }
        }
    }

    private static bool IsWhole(IReadOnlyList<ValuePiece> pieces, long length) =>
        pieces is [] ? length == 0 : pieces is [{ Start: 0, Texts: null, Count: var count }] && count == length;

    private static ValuePiece Times(ValuePiece piece, int count) => piece.Texts is null
        ? ValuePiece.Kept(piece.Start * count, piece.Count * count)
        : throw new InvalidDataException("a list in a list cannot be changed");
}
