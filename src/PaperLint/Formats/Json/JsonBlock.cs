using System.Collections.Immutable;
using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Json;

/// <summary>Part of a JSON document, in which objects are known to be papers.</summary>
internal sealed class JsonBlock(DocumentPart part, List<ByteSpan> records) : Block(part.Bytes, part.Start)
{
    public required FieldMapping Mapping { get; init; }

    public required JsonStringCodec Codec { get; init; }

    /// <summary>All of the document, with nothing in it that no JSON has: see <see cref="LaxJson"/>.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    protected override ParsedBlock Parse()
    {
        var problems = part.Problems.ToBuilder();
        problems.AddRange(InputEncoding.InvalidUtf8(Bytes.Span));
        var entries = ImmutableArray.CreateBuilder<Entry>(records.Count);
        var reader = new JsonRecordReader(this, Mapping, Codec, problems);
        foreach (var record in records)
        {
            var json = new Utf8JsonReader(Document.Span.Slice(record.Start, record.Length), JsonRecordReader.Options);
            json.Read();
            if (reader.Read(ref json, record.Start - (int)Start.ByteOffset) is { } entry)
            {
                entries.Add(entry);
            }

            var start = record.Start - (int)Start.ByteOffset;
            if (LaxJson.ControlCharacter(Bytes.Span.Slice(start, record.Length), Document.Span.Slice(record.Start, record.Length), start)
                is { } problem)
            {
                problems.Add(problem);
            }
        }

        return new ParsedBlock(entries.DrainToImmutable(), problems.DrainToImmutable());
    }
}
