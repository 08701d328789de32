using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Corpus;

/// <summary>Text that stands in its file as it is, in UTF-8.</summary>
public sealed class Utf8Codec : FieldCodec
{
    public static Utf8Codec Instance { get; } = new();

    public override string Decode(ReadOnlySpan<byte> raw) => Encoding.UTF8.GetString(raw);

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded)
    {
        var offsets = new int[decoded.Length + 1];
        var at = 0;
        var unit = 0;
        while (unit < decoded.Length)
        {
            offsets[unit] = at;
            Rune.DecodeFromUtf8(raw[at..], out var rune, out var consumed);
            for (var i = 1; i < rune.Utf16SequenceLength && unit + i < decoded.Length; i++)
            {
                offsets[unit + i] = at;
            }

            unit += rune.Utf16SequenceLength;
            at += consumed;
        }

        offsets[decoded.Length] = raw.Length;
        return offsets;
    }

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes)
    {
        var offsets = MapOffsets(raw, decoded);
        var edited = new MemoryStream(raw.Length);
        var at = 0;
        foreach (var change in changes)
        {
            edited.Write(raw[at..offsets[change.Span.Start]]);
            edited.Write(Encoding.UTF8.GetBytes(change.NewText!));
            at = offsets[change.Span.End];
        }

        edited.Write(raw[at..]);
        return edited.ToArray();
    }
}
