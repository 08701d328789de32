using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Corpus.Codecs;

/// <summary>Whole lines as they stand, line breaks included.</summary>
internal sealed class LinesCodec : FieldCodec
{
    public static LinesCodec Instance { get; } = new();

    public override string Decode(ReadOnlySpan<byte> raw) => Encoding.UTF8.GetString(raw);

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded) => LineTextCodec.Instance.MapOffsets(raw, decoded);

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes) =>
        FieldSplice.Apply(raw, MapOffsets(raw, decoded), changes, Encoding.UTF8.GetBytes);
}
