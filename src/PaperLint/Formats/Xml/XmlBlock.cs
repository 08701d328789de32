using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Xml;

/// <summary>Part of a feed, in which the entries are known.</summary>
internal sealed class XmlBlock(ReadOnlyMemory<byte> bytes, BlockStart start, IReadOnlyList<XmlRecord> records,
    ImmutableArray<InputProblem> known) : Block(bytes, start)
{
    /// <summary>Where the block begins in the document.</summary>
    public required int Offset { get; init; }

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
                var source = new FieldSource(this, content.Start - Offset, content.Length, codec);
                builder.Add(key, new Field(key.FieldName, codec.Decode(source.Raw), source));
            }

            entries.Add(builder.Build());
        }

        return new ParsedBlock(entries.DrainToImmutable(), Characters.IsSingleByte
            ? known
            : known.AddRange(InputEncoding.InvalidUtf8(Bytes.Span)));
    }
}
