using System.Text;
using PaperLint.Corpus.Codecs;
using PaperLint.Corpus.Formats.Json;
using PaperLint.Corpus.Reading;

namespace PaperLint.Corpus.Formats;

/// <summary>One JSON object a line: https://jsonlines.org.</summary>
public sealed class JsonLinesFormat : CorpusFormat
{
    public override string Name => "json-lines";

    public override IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

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
}
