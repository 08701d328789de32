using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Yaml;

/// <summary>Lists of papers in YAML, anywhere in a document: mappings with known keys.</summary>
public sealed class YamlFormat : CorpusFormat
{
    /// <summary>Bytes in which a list of papers shows one.</summary>
    private const int LongestLook = 1024 * 1024;

    public override string Name => "yaml";

    public override IReadOnlyList<string> Extensions { get; } = [".yaml", ".yml"];

    /// <summary>Whether a paper is in it that has more than a title. Most such files are settings of programs.</summary>
    public override bool Recognizes(Stream text)
    {
        var finder = new YamlPaperFinder(Document.Beginning(text, LongestLook), FieldMapping.Default);
        finder.Find();
        return finder.Records.Any(record => record.Fields.Count > 1
            && record.Fields.Any(field => field.Key.FieldName is FieldNames.Abstract or FieldNames.Url or FieldNames.Id));
    }

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) =>
        Document.Read(stream, bytes => ToBlocks(bytes, mapping));

    public override EntryWriter CreateWriter(Stream output) => new YamlWriter(output);

    private static IEnumerable<Block> ToBlocks(ReadOnlyMemory<byte> bytes, FieldMapping mapping)
    {
        var finder = new YamlPaperFinder(bytes, mapping);
        finder.Find();
        return Document.Cut(bytes, finder.Records.ConvertAll(record => record.Span), finder.Problems)
            .Select(part => new YamlBlock(part, finder.Records[part.Records]));
    }
}
