using System.Text;
using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Json;

/// <summary>A JSON document: one paper, a list of papers, or lists of papers within an answer of some service.</summary>
public sealed class JsonFormat : CorpusFormat
{
    /// <summary>Bytes in which an object shows a sign of papers. Settings are seldom longer.</summary>
    private const int LongestLook = 1024 * 1024;

    public override string Name => "json";

    public override IReadOnlyList<string> Extensions { get; } = [".json"];

    /// <summary>Whether it is not the settings of a program. What is cut off, or has no known key at all, may be papers.</summary>
    public override bool Recognizes(Stream text)
    {
        var finder = new JsonRecordFinder(Document.Beginning(text, LongestLook), FieldMapping.Default);
        finder.Find();
        return !finder.IsOfSettings;
    }

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) =>
        Document.Read(stream, bytes => ToBlocks(bytes, mapping));

    public override EntryWriter CreateWriter(Stream output) => new JsonWriter(output, inList: true);

    private static IEnumerable<Block> ToBlocks(ReadOnlyMemory<byte> bytes, FieldMapping mapping)
    {
        var codec = Ascii.IsValid(bytes.Span) ? JsonStringCodec.Ascii : JsonStringCodec.Unicode;
        var readable = bytes;
        var finder = new JsonRecordFinder(readable, mapping);
        var problems = finder.Find();
        if (finder.IsBroken && LaxJson.Replaced(bytes.Span) is { } replaced)
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
