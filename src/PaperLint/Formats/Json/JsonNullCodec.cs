using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Json;

/// <summary>A text that is not there and is written as <c>null</c>; a string takes its place.</summary>
internal sealed class JsonNullCodec(JsonStringCodec strings) : FieldCodec
{
    public override string Decode(ReadOnlySpan<byte> raw) => "";

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded) => [0];

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes) =>
        [.. "\""u8, .. strings.Encode(FieldSplice.Apply(decoded, changes)), .. "\""u8];
}
