using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Corpus.Codecs;

/// <summary>A way of writing in which some pieces of the bytes are escapes and some are structure that is no text.</summary>
internal abstract class PieceCodec : FieldCodec
{
    /// <summary>What bytes that are no escapes stand for: UTF-8, or an encoding with one byte for each character.</summary>
    protected virtual Encoding Characters => Encoding.UTF8;

    public override string Decode(ReadOnlySpan<byte> raw)
    {
        var text = new StringBuilder(raw.Length);
        foreach (var piece in Pieces(raw))
        {
            text.Append(piece.Text ?? Characters.GetString(raw.Slice(piece.Start, piece.Length)));
        }

        return text.ToString();
    }

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded)
    {
        var offsets = new int[decoded.Length + 1];
        var unit = 0;
        var end = 0;
        foreach (var piece in Pieces(raw))
        {
            if (piece.Text is not { } text)
            {
                unit += MapPlain(raw.Slice(piece.Start, piece.Length), piece.Start, offsets.AsSpan(unit));
                end = piece.End;
            }
            else if (text.Length > 0)
            {
                offsets.AsSpan(unit, text.Length).Fill(piece.Start);
                unit += text.Length;
                end = piece.End;
            }
        }

        offsets[unit] = unit == 0 ? EmptyAt(raw) : end;
        return offsets;
    }

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes)
    {
        var text = FieldSplice.Apply(decoded, changes);
        var edited = Splice(raw, MapOffsets(raw, decoded), changes);
        return Holds(edited, text) ? edited : Whole(raw, text);
    }

    /// <summary>The pieces of the bytes, without a gap.</summary>
    protected abstract List<TextPiece> Pieces(ReadOnlySpan<byte> raw);

    /// <summary>How text is written among other text.</summary>
    protected abstract string Encode(string text);

    /// <summary>The field written anew, for an edit that its structure does not bear.</summary>
    protected abstract byte[] Whole(ReadOnlySpan<byte> raw, string text);

    /// <summary>Where new text goes in a field that has none.</summary>
    protected virtual int EmptyAt(ReadOnlySpan<byte> raw) => raw.Length;

    /// <summary>What stays of structure between which no text is left.</summary>
    protected virtual List<TextPiece> Kept(ReadOnlySpan<byte> raw, List<TextPiece> structure) => structure;

    /// <summary>Whether the bytes are a field with that text.</summary>
    protected virtual bool Holds(ReadOnlySpan<byte> raw, string text) => Decode(raw) == text;

    private int MapPlain(ReadOnlySpan<byte> bytes, int first, Span<int> offsets)
    {
        if (!Characters.IsSingleByte)
        {
            return Utf8Offsets.Map(bytes, first, offsets);
        }

        for (var i = 0; i < bytes.Length; i++)
        {
            offsets[i] = first + i;
        }

        return bytes.Length;
    }

    /// <summary>Bytes of the character that comes first.</summary>
    private int LengthAt(ReadOnlySpan<byte> bytes)
    {
        if (Characters.IsSingleByte)
        {
            return 1;
        }

        Rune.DecodeFromUtf8(bytes, out _, out var length);
        return length;
    }

    private byte[] Splice(ReadOnlySpan<byte> raw, int[] offsets, IReadOnlyList<TextChange> changes)
    {
        var pieces = Pieces(raw);
        using var output = new MemoryStream(raw.Length + 16);
        var at = 0;
        foreach (var change in changes)
        {
            var start = offsets[change.Span.Start];
            var end = change.Span.IsEmpty ? start : EndOf(pieces, raw, offsets, change.Span.End);
            var isDeletion = string.IsNullOrEmpty(change.NewText) && end > start;
            var (first, last) = (IndexOf(pieces, start), IndexOf(pieces, end));
            while (isDeletion && first > 0 && pieces[first - 1] is { Text: "" } before && before.End == start && before.Start >= at)
            {
                start = before.Start;
                first--;
            }

            while (isDeletion && last < pieces.Count && pieces[last] is { Text: "" } after && after.Start == end)
            {
                end = after.End;
                last++;
            }

            output.Write(raw[at..start]);
            output.Write(Characters.GetBytes(Encode(change.NewText ?? "")));
            at = end;

            // Structure within the replaced text stays: a brace that opens there may close elsewhere.
            List<TextPiece> structure = [];
            for (var i = first; i < pieces.Count && pieces[i].End <= at; i++)
            {
                if (pieces[i] is { Text: "" } piece && piece.Start >= start)
                {
                    structure.Add(piece);
                }
            }

            foreach (var piece in isDeletion ? Kept(raw, structure) : structure)
            {
                output.Write(raw.Slice(piece.Start, piece.Length));
            }
        }

        output.Write(raw[at..]);
        return output.ToArray();
    }

    /// <summary>Where the text before <paramref name="end"/> ends in the bytes: not after the structure that follows it.</summary>
    private int EndOf(List<TextPiece> pieces, ReadOnlySpan<byte> raw, int[] offsets, int end)
    {
        var last = offsets[end - 1];
        var piece = pieces[IndexOf(pieces, last)];
        if (piece.Text is not null)
        {
            return piece.End;
        }

        return last + LengthAt(raw[last..]);
    }

    /// <summary>The index of the piece that has the byte; that of the end is after the last.</summary>
    private static int IndexOf(List<TextPiece> pieces, int at)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pieces[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
