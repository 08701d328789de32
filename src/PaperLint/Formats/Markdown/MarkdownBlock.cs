using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Markdown;

/// <summary>Whole list items of a Markdown file, with what stands between them.</summary>
internal sealed class MarkdownBlock(Chunk chunk) : Block(chunk.Bytes, chunk.Start)
{
    protected override ParsedBlock Parse()
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var item in new MarkdownItemReader(Bytes).Read())
        {
            var fields = ImmutableArray.CreateBuilder<Field>();
            fields.Add(FieldOf(FieldNames.Title, item.Title, MarkdownTextCodec.Instance));
            if (item.Url.Length > 0)
            {
                fields.Add(FieldOf(FieldNames.Url, item.Url, LineTextCodec.Instance));
            }

            if (item.Abstract.Length > 0)
            {
                fields.Add(FieldOf(FieldNames.Abstract, item.Abstract, MarkdownTextCodec.Instance));
            }

            entries.Add(new Entry(fields.DrainToImmutable()) { Extent = item.Span });
        }

        return new ParsedBlock(entries.DrainToImmutable(), InputEncoding.InvalidUtf8(Bytes.Span));
    }

    private Field FieldOf(string name, ByteSpan span, FieldCodec codec)
    {
        var source = new FieldSource(this, span.Start, span.Length, codec);
        return new Field(name, codec.Decode(source.Raw), source);
    }
}
