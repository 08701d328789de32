using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Xml;

/// <summary>Part of a feed, in which the entries are known.</summary>
internal sealed class XmlBlock(ReadOnlyMemory<byte> bytes, BlockStart start, IReadOnlyList<XmlRecord> records, ImmutableArray<InputProblem> known) : Block(bytes, start)
{
    /// <summary>Where the block begins in the document.</summary>
    public required int Offset { get; init; }

    protected override ParsedBlock Parse()
    {
        var entries = ImmutableArray.CreateBuilder<Entry>(records.Count);
        foreach (var record in records)
        {
            var builder = new EntryBuilder();
            foreach (var (key, content) in record.Fields)
            {
                var source = new FieldSource(this, content.Start - Offset, content.Length, XmlTextCodec.Instance);
                builder.Add(key, new Field(key.FieldName, XmlTextCodec.Instance.Decode(source.Raw), source));
            }

            entries.Add(builder.Build());
        }

        return new ParsedBlock(entries.DrainToImmutable(), known.AddRange(InputEncoding.InvalidUtf8(Bytes.Span)));
    }
}
