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
        var edited = Splice(raw, MapOffsets(raw, decoded), WholePieces(raw, decoded, changes));
        return Holds(edited, text) ? edited : Whole(text);
    }

    /// <summary>The pieces of the bytes, without a gap.</summary>
    protected abstract List<TextPiece> Pieces(ReadOnlySpan<byte> raw);

    /// <summary>How text is written among other text.</summary>
    protected abstract string Encode(string text);

    /// <summary>The field written anew, for an edit that its structure does not bear.</summary>
    protected virtual byte[] Whole(string text) => Characters.GetBytes(Encode(text));

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

    /// <summary>
    /// The same changes, but that of all of a piece of several units where one is within it: it has no parts in the bytes.
    /// </summary>
    private IReadOnlyList<TextChange> WholePieces(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes)
    {
        var pieces = Pieces(raw);
        if (!pieces.Exists(piece => piece.Text is { Length: > 1 }))
        {
            return changes;
        }

        var whole = new List<TextChange>();
        var (unit, next) = (0, 0);
        foreach (var piece in pieces)
        {
            var end = unit + (piece.Text?.Length ?? Characters.GetCharCount(raw.Slice(piece.Start, piece.Length)));
            while (next < changes.Count
                && (changes[next].Span.End <= unit || (changes[next].Span.Start < end && piece.Text is not { Length: > 1 })))
            {
                whole.Add(changes[next++]);
            }

            // What begins before a piece and ends in it, too, takes all of it.
            var before = whole.Count > 0 && whole[^1].Span.End > unit ? whole[^1] : default(TextChange?);
            var own = changes.Skip(next).TakeWhile(change => change.Span.Start < end && change.Span.End > unit).ToArray();
            var isCut = (before is { } last && last.Span.End < end) || own.Any(change => change.Span.Start > unit || change.Span.End < end);
            if (piece.Text is { Length: > 1 } && isCut)
            {
                if (before is not null)
                {
                    whole.RemoveAt(whole.Count - 1);
                }

                whole.Add(Joined(decoded, new TextSpan(unit, end - unit), before, own));
                next += own.Length;
            }

            unit = end;
        }

        whole.AddRange(changes.Skip(next));
        return whole;
    }

    /// <summary>Some changes as one change of a span, of which the first may begin before it, and the last end after it.</summary>
    private static TextChange Joined(string decoded, TextSpan span, TextChange? before, TextChange[] own)
    {
        TextChange[] all = before is { } first ? [first, .. own] : own;
        var (start, end) = (Math.Min(span.Start, all[0].Span.Start), Math.Max(span.End, all[^1].Span.End));
        var text = FieldSplice.Apply(
            decoded[start..end],
            [.. all.Select(change => new TextChange(new TextSpan(change.Span.Start - start, change.Span.Length), change.NewText ?? ""))]);
        return new TextChange(TextSpan.FromBounds(start, end), text);
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
