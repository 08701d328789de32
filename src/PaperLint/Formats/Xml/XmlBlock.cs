using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Xml;

/// <summary>Part of a feed, in which the entries are known.</summary>
internal sealed class XmlBlock(DocumentPart part, List<XmlRecord> records) : Block(part.Bytes, part.Start)
{
    public required XmlEncoding Encoding { get; init; }

    protected override System.Text.Encoding Characters => Encoding.Characters;

    protected override ParsedBlock Parse()
    {
        var codec = XmlTextCodec.Of(Encoding);
        var entries = ImmutableArray.CreateBuilder<Entry>(records.Count);
        foreach (var record in records)
        {
            var builder = new EntryBuilder();
            foreach (var (key, content) in record.Fields)
            {
                var source = new FieldSource(this, content.Start - (int)Start.ByteOffset, content.Length, codec);
                builder.Add(key, new Field(key.FieldName, codec.Decode(source.Raw), source));
            }

            entries.Add(builder.Build());
        }

        return new ParsedBlock(entries.DrainToImmutable(), Characters.IsSingleByte
            ? part.Problems
            : part.Problems.AddRange(InputEncoding.InvalidUtf8(Bytes.Span)));
    }
}
