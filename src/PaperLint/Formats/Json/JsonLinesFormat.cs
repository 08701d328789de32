using System.Collections.Immutable;
using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Json;

/// <summary>One JSON object a line: https://jsonlines.org.</summary>
public sealed class JsonLinesFormat : CorpusFormat
{
    public override string Name => "json-lines";

    public override IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    public override bool CanLeaveOut => true;

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping)
    {
        // A file is ASCII until a character says otherwise: then new text need not be escaped either.
        var codec = JsonStringCodec.Ascii;
        return TextBlocks.Read(stream, ChunkCutter.AfterLineFeed, chunk =>
        {
            if (codec == JsonStringCodec.Ascii && !Ascii.IsValid(chunk.Bytes))
            {
                codec = JsonStringCodec.Unicode;
            }

            return new JsonLinesBlock(chunk, mapping, codec);
        });
    }

    public override byte[]? WithFields(ReadOnlySpan<byte> record, ImmutableArray<(string Name, string Text)> fields)
    {
        var end = record.LastIndexOf((byte)'}');
        var codec = Ascii.IsValid(record) ? JsonStringCodec.Ascii : JsonStringCodec.Unicode;
        var added =
            fields.SelectMany(
            field => (byte[])[.. ", \""u8, .. codec.Encode(field.Name), .. "\": \""u8, .. codec.Encode(field.Text), .. "\""u8]);
        return [.. record[..end], .. added, .. record[end..]];
    }

    public override EntryWriter CreateWriter(Stream output) => new JsonWriter(output, inList: false);
}
