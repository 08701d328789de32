using PaperLint.Configuration;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Cli.Inputs;

/// <summary>Which files of a folder hold papers, found out by reading the beginning of each.</summary>
internal sealed class CorpusSurvey
{
    /// <summary>Entries looked at in a file: enough to tell a corpus from a licence or a list of packages.</summary>
    private const int Sampled = 20;

    /// <summary>Files looked at; whoever has more of them names a folder rather than files.</summary>
    private const int MostFiles = 1_000;

    /// <summary>UTF-16 units from which a text is taken for an abstract.</summary>
    private const int AbstractLength = 100;

    private CorpusSurvey(string[] files)
    {
        Patterns = [.. files.Select(Pattern).Distinct().Order(StringComparer.Ordinal)];
        Extensions = [.. files.Select(file => Path.GetExtension(file)[1..]).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>For <c>files</c> of <c>paperlint.yml</c>: <c>/feed/*.txt</c>.</summary>
    public string[] Patterns { get; }

    /// <summary>Without the dot.</summary>
    public string[] Extensions { get; }

    public static CorpusSurvey Of(string folder) => new(
    [
        .. new InputFiles(folder, new CorpusConfiguration(folder)).Find(["."]).Take(MostFiles).Where(HoldsPapers).Select(file => file.Name),
    ]);

    private static bool HoldsPapers(SourceFile file)
    {
        try
        {
            using var stream = file.Open();
            var entries = file.Format.Read(stream, file.Mapping)
                .SelectMany(block => block.Entries)
                .Where(entry => !entry.IsChrome)
                .Take(Sampled)
                .ToArray();
            return entries.Count(IsPaper) * 2 > entries.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsPaper(Entry entry) => entry.Title is not null && entry.Abstract?.Text.Length >= AbstractLength;

    private static string Pattern(string file)
    {
        var path = file.Replace('\\', '/');
        return $"/{path[..(path.LastIndexOf('/') + 1)]}*{Path.GetExtension(file)}";
    }
}
