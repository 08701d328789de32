using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;

namespace PaperLint.Formats.Json;

/// <summary>
/// The text of an <see cref="InvertedIndex"/>. A word that is replaced wherever it stands keeps its place in the object;
/// any other change writes the object anew, in the style that it is in.
/// </summary>
internal sealed class InvertedIndexCodec(JsonStringCodec words) : FieldCodec
{
    public override bool IsScattered => true;

    public override string Decode(ReadOnlySpan<byte> raw) => string.Join(' ', TextsOf(raw, InvertedIndex.WordsOf(raw)!));

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded)
    {
        var offsets = new int[decoded.Length + 1];
        var unit = 0;
        foreach (var word in InvertedIndex.WordsOf(raw)!)
        {
            var key = raw.Slice(word.Start, word.Length);

            // The space after a word stands at its closing quote.
            foreach (var offset in words.MapOffsets(key, words.Decode(key)))
            {
                offsets[unit++] = word.Start + offset;
            }
        }

        if (unit == 0)
        {
            offsets[0] = raw.Length - 1;
        }

        return offsets;
    }

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes)
    {
        var spans = InvertedIndex.WordsOf(raw)!;
        var before = TextsOf(raw, spans);
        var text = Corpus.Codecs.FieldSplice.Apply(decoded, changes);
        var after = text.Split(' ');
        return Renamed(raw, spans, before, after) ?? Written(raw, text.Length == 0 ? [] : after);
    }

    private string[] TextsOf(ReadOnlySpan<byte> raw, List<ByteSpan> spans)
    {
        var texts = new string[spans.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = words.Decode(raw.Slice(spans[i].Start, spans[i].Length));
        }

        return texts;
    }

    /// <summary>The object with other keys; null where words come, go, or are replaced in some places only.</summary>
    private byte[]? Renamed(ReadOnlySpan<byte> raw, List<ByteSpan> spans, string[] before, string[] after)
    {
        var names = new Dictionary<int, string>();
        for (var i = 0; i < before.Length; i++)
        {
            if (before.Length != after.Length || !names.TryAdd(spans[i].Start, after[i]) && names[spans[i].Start] != after[i])
            {
                return null;
            }
        }

        if (names.Values.Distinct(StringComparer.Ordinal).Count() != names.Count)
        {
            return null;
        }

        var edits = new List<ByteEdit>();
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i] && names.Remove(spans[i].Start))
            {
                edits.Add(new ByteEdit(spans[i].Start + 1, spans[i].Length - 2, words.Encode(after[i])));
            }
        }

        return BlockWriter.Apply(raw, edits);
    }

    private byte[] Written(ReadOnlySpan<byte> raw, string[] text)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (!places.TryGetValue(text[i], out var own))
            {
                places.Add(text[i], own = []);
            }

            own.Add(i);
        }

        var space = raw.IndexOf(": "u8) >= 0 ? " " : "";
        var json = new StringBuilder("{");
        foreach (var (word, own) in places)
        {
            json.Append(json.Length > 1 ? "," + space : "").Append('"').Append(Encoding.UTF8.GetString(words.Encode(word)))
                .Append(CultureInfo.InvariantCulture, $"\":{space}[{string.Join("," + space, own)}]");
        }

        return Encoding.UTF8.GetBytes(json.Append('}').ToString());
    }
}
