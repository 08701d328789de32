using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Corpus.Codecs;

/// <summary>Puts changes of a decoded text into the bytes that it was decoded from.</summary>
internal static class FieldSplice
{
    /// <param name="raw">The bytes of the field.</param>
    /// <param name="offsets">As <see cref="FieldCodec.MapOffsets"/> gives them.</param>
    /// <param name="changes">Sorted, apart from each other.</param>
    /// <param name="encode">How new text is written in the field.</param>
    public static byte[] Apply(ReadOnlySpan<byte> raw, int[] offsets, IReadOnlyList<TextChange> changes, Func<string, byte[]> encode)
    {
        using var output = new MemoryStream(raw.Length + 16);
        var at = 0;
        foreach (var change in changes)
        {
            output.Write(raw[at..offsets[change.Span.Start]]);
            output.Write(encode(change.NewText ?? ""));
            at = offsets[change.Span.End];
        }

        output.Write(raw[at..]);
        return output.ToArray();
    }

    /// <summary>The text after the changes.</summary>
    public static string Apply(string text, IReadOnlyList<TextChange> changes)
    {
        var result = new StringBuilder(text.Length + 16);
        var at = 0;
        foreach (var change in changes)
        {
            result.Append(text, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
