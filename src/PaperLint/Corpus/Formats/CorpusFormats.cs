using PaperLint.Corpus.Formats.Feed;
using PaperLint.Rules;

namespace PaperLint.Corpus.Formats;

/// <summary>The formats that corpora can be in.</summary>
public static class CorpusFormats
{
    public static CorpusFormat Feed { get; } = new FeedFormat(() => PageChrome.Load(new BuiltInRulePack()));

    public static CorpusFormat JsonLines { get; } = new JsonLinesFormat();

    public static IReadOnlyList<CorpusFormat> All { get; } = [Feed, JsonLines];

    /// <summary>The format of that name, or null.</summary>
    public static CorpusFormat? ByName(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Whether files of that extension are corpora, so that a walk through a folder takes them.</summary>
    public static bool IsKnown(string path) => ByExtension(path) is not null;

    /// <summary>The format of a file by its name; feed text where the name does not tell.</summary>
    public static CorpusFormat ForFile(string path) => ByExtension(path) ?? Feed;

    private static CorpusFormat? ByExtension(string path)
    {
        var extension = Path.GetExtension(path);
        return All.FirstOrDefault(format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));
    }
}
