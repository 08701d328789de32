using System.Collections.Immutable;
using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Json;

/// <summary>Part of a JSON document, in which objects are known to be papers.</summary>
internal sealed class JsonBlock(ReadOnlyMemory<byte> bytes, BlockStart start, ImmutableArray<ByteSpan> records,
    ImmutableArray<InputProblem> known) : Block(bytes, start)
{
    public required FieldMapping Mapping { get; init; }

    public required JsonStringCodec Codec { get; init; }

    /// <summary>The same bytes with nothing in them that no JSON has: see <see cref="PythonNumbers"/>.</summary>
    public required ReadOnlyMemory<byte> Readable { get; init; }

    protected override ParsedBlock Parse()
    {
        var problems = known.ToBuilder();
        problems.AddRange(InputEncoding.InvalidUtf8(Bytes.Span));
        var entries = ImmutableArray.CreateBuilder<Entry>(records.Length);
        var reader = new JsonRecordReader(this, Mapping, Codec, problems);
        foreach (var record in records)
        {
            var json = new Utf8JsonReader(Readable.Span.Slice(record.Start, record.Length), JsonRecordReader.Options);
            json.Read();
            if (reader.Read(ref json, record.Start) is { } entry)
            {
                entries.Add(entry);
            }
        }

        return new ParsedBlock(entries.DrainToImmutable(), problems.DrainToImmutable());
    }
}
