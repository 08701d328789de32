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
            var json = bytes[at..end];
            if (json.ContainsAnyExcept(" \t\r"u8) && ParseLine(records, json, new ByteSpan(at, json.Length), problems) is { } entry)
            {
                entry.Extent = new ByteSpan(at, Math.Min(end + 1, bytes.Length) - at);
                entries.Add(entry);
            }

            at = end + 1;
        }

        return new ParsedBlock(entries.DrainToImmutable(), problems.DrainToImmutable());
    }

    /// <param name="records">Makes the entry.</param>
    /// <param name="json">What the line holds; read once more without what JSON has not, where it has any.</param>
    /// <param name="line">The line.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    private static Entry? ParseLine(JsonRecordReader records, ReadOnlySpan<byte> json, ByteSpan line,
        ImmutableArray<InputProblem>.Builder problems)
    {
        var before = problems.Count;
        try
        {
            return Parse(records, json, line.Start);
        }
        catch (JsonException e)
        {
            problems.Count = before;
            if (LaxJson.Replaced(json) is { } replaced)
            {
                var entry = ParseLine(records, replaced, line, problems);
                if (entry is not null && LaxJson.ControlCharacter(json, replaced, line.Start) is { } problem)
                {
                    problems.Add(problem);
                }

                return entry;
            }

            problems.Add(ProblemOf(e, line));
            return null;
        }
    }

    private static Entry? Parse(JsonRecordReader records, ReadOnlySpan<byte> json, int start)
    {
        var reader = new Utf8JsonReader(json, JsonRecordReader.Options);
        reader.Read();
        var entry = records.Read(ref reader, start);
        return reader.Read() ? throw new JsonException("more follows the object") : entry;
    }

    private static InputProblem ProblemOf(JsonException exception, ByteSpan line)
    {
        var at = Math.Clamp(line.Start + (int)(exception.BytePositionInLine ?? 0), line.Start, line.End - 1);
        return new InputProblem(ProblemCodes.BrokenRecord, at, 1, JsonProblem.Describe(exception));
    }
}
