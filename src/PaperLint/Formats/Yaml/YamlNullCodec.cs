using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;

namespace PaperLint.Formats.Yaml;

/// <summary>
/// A text that is not there: <c>null</c>, <c>~</c>, or nothing behind the colon of its key. A text in quotes takes its place.
/// </summary>
/// <remarks>https://yaml.org/spec/1.2.2/#10311-null</remarks>
internal sealed class YamlNullCodec : FieldCodec
{
    public static YamlNullCodec Instance { get; } = new();

    /// <summary>Whether a plain scalar is none.</summary>
    public static bool IsNull(ReadOnlySpan<byte> raw) =>
        raw.IsEmpty || raw.SequenceEqual("~"u8)
        || raw.SequenceEqual("null"u8) || raw.SequenceEqual("Null"u8) || raw.SequenceEqual("NULL"u8);

    public override string Decode(ReadOnlySpan<byte> raw) => "";

    public override int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded) => [0];

    public override byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes)
    {
        var quoted = YamlScalarCodec.Quote(FieldSplice.Apply(decoded, changes));
        return Encoding.UTF8.GetBytes(raw.IsEmpty ? " " + quoted : quoted);
    }
}
