using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Corpus.Codecs;

/// <summary>A text that stands as it is on one line. Line breaks of new text become spaces, for they would end the field.</summary>
internal sealed class LineTextCodec : FieldCodec
{
    public static LineTextCodec Instance { get; } = new();

    public override int? Margin => 0;

    public override string Decode(ReadOnlySpan<byte> raw) => Encoding.UTF8.GetString(raw);

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded)
    {
        var offsets = new int[decoded.Length + 1];
        Utf8Offsets.Map(raw, first: 0, offsets);
        offsets[^1] = raw.Length;
        return offsets;
    }

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes) =>
        FieldSplice.Apply(raw, MapOffsets(raw, decoded), changes, text => Encoding.UTF8.GetBytes(text.ReplaceLineEndings(" ")));
}
