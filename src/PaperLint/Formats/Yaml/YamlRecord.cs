using PaperLint.Corpus;

namespace PaperLint.Formats.Yaml;

/// <summary>A mapping that is a paper, and the scalars that are its fields, as bytes of the document.</summary>
internal sealed record YamlRecord(ByteSpan Span, IReadOnlyList<(MappedKey Key, ByteSpan Content, FieldCodec Codec)> Fields);
