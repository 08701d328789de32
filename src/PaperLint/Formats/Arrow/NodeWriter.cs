using PaperLint.Files;
using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Writes the buffers of a node that has other values than it had.</summary>
/// <param name="body">The batch as it is.</param>
/// <param name="field">The node.</param>
/// <param name="content">Takes the buffers.</param>
internal sealed class NodeWriter(BatchBody body, ArrowField field, BodyWriter content)
{
    private readonly int _first = body.Batch.FirstBufferOf(field.Node);

    /// <summary>Values that were written.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them are null.</summary>
    public long Nulls { get; private set; }

    /// <summary>Writes which values are there.</summary>
    public void WriteBits(IEnumerable<ValuePiece> pieces)
    {
        var source = body.OpenBits(field.Node);
        var bits = new BitWriter();
        foreach (var piece in pieces)
        {
            Add(bits, piece, source);
        }

        End(bits, source);
    }

    /// <summary>Writes values that change no text.</summary>
    /// <exception cref="InvalidDataException">Of values of that type no rows can be left out.</exception>
    public void Write(IReadOnlyList<ValuePiece> pieces)
    {
        if (pieces.Any(piece => piece.Texts is not null))
        {
            throw new InvalidDataException(
                $"a list of the column '{field.Name}' that is to be longer or shorter has other parts than texts");
        }

        switch (field)
        {
            case { IsDictionary: false, Type: ArrowType.Null }:
                Count = Nulls = pieces.Sum(piece => piece.Count);
                break;
            case { IsView: true }:
                WriteBits(pieces);
                WriteFixed(pieces, ViewTexts.ViewLength);
                CopyTextBuffers();
                break;
            case { Bits: 1 }:
                WriteBits(pieces);
                WriteTruths(pieces);
                break;
            case { Bits: > 1 and var bits } when bits % 8 == 0:
                WriteBits(pieces);
                WriteFixed(pieces, bits / 8);
                break;
            case { Type: ArrowType.Utf8 or ArrowType.Binary or ArrowType.LargeUtf8 or ArrowType.LargeBinary }:
                WriteTexts(pieces);
                break;
            default:
                throw new InvalidDataException(
                    $"the column '{field.Name}' holds values of type {field.Type}, of which no rows can be left out");
        }
    }

    /// <summary>Writes texts of which some change.</summary>
    /// <returns>Whether the node has a buffer more.</returns>
    /// <exception cref="InvalidDataException">They are too long for the column, or damaged.</exception>
    public bool WriteTexts(IEnumerable<ValuePiece> pieces)
    {
        var source = body.OpenBits(field.Node);
        var bits = new BitWriter();
        using var texts = TextsWriter.Of(body, field);
        foreach (var piece in pieces)
        {
            Add(bits, piece, source);
            for (var i = 0; i < piece.Count; i++)
            {
                if (piece.Texts is { } changed)
                {
                    texts.Add(changed[i]);
                }
                else
                {
                    texts.Keep(piece.Start + i);
                }
            }
        }

        End(bits, source);
        texts.WriteTo(content, CopyTextBuffers);
        return texts.HasOwnBuffer;
    }

    /// <summary>Writes where lists lie, and finds out which items they have.</summary>
    /// <param name="pieces">The lists.</param>
    /// <param name="items">Takes the items.</param>
    /// <param name="textsOf">The new texts of a list; null where it stays.</param>
    public void WriteLists(IReadOnlyList<ValuePiece> pieces, ListPieces items, Func<long, IReadOnlyList<byte[]>?> textsOf)
    {
        WriteBits(pieces);
        var offsets = new OffsetReader(body.Open(_first + 1), field.OffsetLength);
        using var written = TemporaryFile.Create();
        OffsetWriter.Write(written, 0, field.OffsetLength);
        foreach (var piece in pieces)
        {
            for (var row = piece.Start; row < piece.Start + piece.Count; row++)
            {
                var (start, end) = offsets.At(row);
                if (textsOf(row) is { } texts)
                {
                    items.Replace(start, end, texts);
                }
                else
                {
                    items.Keep(start, end);
                }

                OffsetWriter.Write(written, items.Count, field.OffsetLength);
            }
        }

        content.Add(written);
    }

    private void CopyTextBuffers()
    {
        for (var i = 2; i < body.Batch.BufferCountOf(field.Node); i++)
        {
            var (start, length) = body.Batch.PlaceOf(_first + i);
            content.Copy(body.File, start, length);
        }
    }

    private void WriteFixed(IEnumerable<ValuePiece> pieces, int length)
    {
        var source = body.Open(_first + 1);
        using var written = TemporaryFile.Create();
        foreach (var piece in pieces)
        {
            source.Skip((piece.Start * length) - source.Position);
            for (var i = 0L; i < piece.Count; i++)
            {
                written.Write(source.Take(length));
            }
        }

        content.Add(written);
    }

    private void WriteTruths(IEnumerable<ValuePiece> pieces)
    {
        var source = new BitReader(body.Open(_first + 1));
        var bits = new BitWriter();
        foreach (var piece in pieces)
        {
            for (var i = 0L; i < piece.Count; i++)
            {
                bits.Add(source.At(piece.Start + i));
            }
        }

        content.Add(bits.Bytes);
    }

    private void Add(BitWriter bits, ValuePiece piece, BitReader? source)
    {
        Count += piece.Count;
        for (var i = 0L; i < piece.Count; i++)
        {
            bits.Add(source is null || piece.Texts is not null || source.At(piece.Start + i));
        }
    }

    private void End(BitWriter bits, BitReader? source)
    {
        Nulls = bits.Zeros;
        content.Add(source is null ? default : bits.Bytes);
    }
}
