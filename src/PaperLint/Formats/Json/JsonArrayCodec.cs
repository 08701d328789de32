using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Json;

/// <summary>
/// A JSON list of strings, brackets included, read as one text with a separator between the items. A change that
/// touches a separator joins items.
/// </summary>
internal sealed class JsonArrayCodec(JsonStringCodec items, string separator) : FieldCodec
{
    public override string Decode(ReadOnlySpan<byte> raw)
    {
        var text = new StringBuilder();
        foreach (var (start, length) in Items(raw))
        {
            text.Append(items.Decode(raw.Slice(start, length))).Append(separator);
        }

        text.Length = Math.Max(0, text.Length - separator.Length);
        return text.ToString();
    }

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded)
    {
        var offsets = new int[decoded.Length + 1];
        offsets[0] = raw.Length - 1;
        var unit = 0;
        foreach (var (start, length) in Items(raw))
        {
            if (unit > 0)
            {
                // The separator begins at the closing quote before it.
                offsets.AsSpan(unit, separator.Length - 1).Fill(offsets[unit - 1]);
                unit += separator.Length - 1;
            }

            var item = raw.Slice(start, length);
            foreach (var offset in items.MapOffsets(item, items.Decode(item)))
            {
                offsets[unit++] = start + offset;
            }
        }

        return offsets;
    }

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes)
    {
        var text = FieldSplice.Apply(decoded, changes);
        var edited = FieldSplice.Apply(raw, MapOffsets(raw, decoded), changes, items.Encode);
        return Decode(edited) == text ? edited : [.. "[\""u8, .. items.Encode(text), .. "\"]"u8];
    }

    /// <summary>The strings of a list that is known to hold nothing else, quotes included.</summary>
    private static List<(int Start, int Length)> Items(ReadOnlySpan<byte> raw)
    {
        var found = new List<(int, int)>();
        var start = raw.IndexOf((byte)'"');
        while (start >= 0)
        {
            var end = start + 1;
            while (raw[end] != '"')
            {
                end += raw[end] == '\\' ? 2 : 1;
            }

            found.Add((start, end + 1 - start));
            var next = raw[(end + 1)..].IndexOf((byte)'"');
            start = next < 0 ? -1 : end + 1 + next;
        }

        return found;
    }
}
