using System.Collections.Immutable;
using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Json;

/// <summary>Whole lines of a JSON Lines file.</summary>
internal sealed class JsonLinesBlock(Chunk chunk, FieldMapping mapping, JsonStringCodec codec) : Block(chunk.Bytes, chunk.Start)
{
    protected override ParsedBlock Parse()
    {
        var bytes = Bytes.Span;
        var problems = InputEncoding.InvalidUtf8(bytes).ToBuilder();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var records = new JsonRecordReader(this, mapping, codec, problems);
        for (var at = InputEncoding.MarkLength(bytes, Start); at < bytes.Length;)
        {
            var lineFeed = bytes[at..].IndexOf((byte)'\n');
            var end = lineFeed < 0 ? bytes.Length : at + lineFeed;
            if (bytes[at..end].ContainsAnyExcept(" \t\r"u8) && ParseLine(records, at, end, problems) is { } entry)
            {
                entry.Extent = new ByteSpan(at, Math.Min(end + 1, bytes.Length) - at);
                entries.Add(entry);
            }

            at = end + 1;
        }

        return new ParsedBlock(entries.DrainToImmutable(), problems.DrainToImmutable());
    }

    private Entry? ParseLine(JsonRecordReader records, int start, int end, ImmutableArray<InputProblem>.Builder problems)
    {
        var before = problems.Count;
        var reader = new Utf8JsonReader(Bytes.Span[start..end], JsonRecordReader.Options);
        try
        {
            reader.Read();
            var entry = records.Read(ref reader, start);
            return reader.Read() ? throw new JsonException("more follows the object") : entry;
        }
        catch (JsonException e)
        {
            problems.Count = before;
            var at = Math.Clamp(start + (int)(e.BytePositionInLine ?? 0), start, end - 1);
            problems.Add(new InputProblem(ProblemCodes.BrokenRecord, at, 1, JsonProblem.Describe(e)));
            return null;
        }
    }
}
