using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Markdown;

/// <summary>Part of a Markdown file, in which the papers are known.</summary>
internal sealed class MarkdownBlock(DocumentPart part, IReadOnlyList<MarkdownRecord> records) : Block(part.Bytes, part.Start)
{
    /// <summary>Where the block begins in what the records are places in.</summary>
    public required int Offset { get; init; }

    public override Block With(byte[] bytes)
    {
        var reader = new MarkdownPaperReader(bytes, InputEncoding.MarkLength(bytes, Start));
        reader.Read();
        return new MarkdownBlock(new DocumentPart(bytes, Start, Range.All, []), reader.Records) { Offset = 0 };
    }

    protected override ParsedBlock Parse()
    {
        var entries = ImmutableArray.CreateBuilder<Entry>(records.Count);
        foreach (var record in records)
        {
            var fields = record.Fields.Select(field => FieldOf(field.Name, field.Span, CodecOf(field.Name, record)));
            entries.Add(new Entry([.. fields]) { Extent = new ByteSpan(record.Span.Start - Offset, record.Span.Length) });
        }

        return new ParsedBlock(entries.DrainToImmutable(), part.Problems.AddRange(InputEncoding.InvalidUtf8(Bytes.Span)));
    }

    private static FieldCodec CodecOf(string name, MarkdownRecord record) =>
        record.Codec is { } codec ? codec
        : name is FieldNames.Url or FieldNames.Id ? LineTextCodec.Instance
        : record.IsRow ? MarkdownTextCodec.Cell
        : MarkdownTextCodec.Instance;

    private Field FieldOf(string name, ByteSpan span, FieldCodec codec)
    {
        var source = new FieldSource(this, span.Start - Offset, span.Length, codec);
        return new Field(name, codec.Decode(source.Raw), source);
    }
}
