using System.Text;
using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Json;

/// <summary>A JSON document: one paper, a list of papers, or lists of papers within an answer of some service.</summary>
public sealed class JsonFormat : CorpusFormat
{
    public override string Name => "json";

    public override IReadOnlyList<string> Extensions { get; } = [".json"];

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) =>
        Document.Read(stream, bytes => ToBlocks(bytes, mapping));

    public override EntryWriter CreateWriter(Stream output) => new JsonWriter(output, inList: true);

    private static IEnumerable<Block> ToBlocks(ReadOnlyMemory<byte> bytes, FieldMapping mapping)
    {
        var codec = Ascii.IsValid(bytes.Span) ? JsonStringCodec.Ascii : JsonStringCodec.Unicode;
        var readable = bytes;
        var finder = new JsonRecordFinder(readable, mapping);
        var problems = finder.Find();
        if (finder.IsBroken && PythonNumbers.Replaced(bytes.Span) is { } replaced)
        {
            readable = replaced;
            finder = new JsonRecordFinder(readable, mapping);
            problems = finder.Find();
        }

        foreach (var part in Document.Cut(bytes, finder.Records, problems))
        {
            yield return new JsonBlock(part, finder.Records[part.Records]) { Mapping = mapping, Codec = codec, Document = readable };
        }
    }
}
