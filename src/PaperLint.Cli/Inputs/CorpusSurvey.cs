using System.Text.RegularExpressions;
using PaperLint.Configuration;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Cli.Inputs;

/// <summary>Which files of a folder hold papers, found out by reading the beginning of each.</summary>
internal sealed partial class CorpusSurvey
{
    /// <summary>Entries looked at in a file: enough to tell a corpus from a licence or a list of packages.</summary>
    private const int Sampled = 20;

    /// <summary>Files looked at; whoever has more of them names a folder rather than files.</summary>
    private const int MostFiles = 1_000;

    /// <summary>UTF-16 units from which a text is taken for an abstract.</summary>
    private const int AbstractLength = 100;

    /// <summary>Files with a date in their names from which on a folder is one of daily pages.</summary>
    private const int FewestDays = 3;

    private CorpusSurvey(string[] files, string[] named)
    {
        Patterns = named.Length > 0
            ? [.. named.Select(path => "/" + path.TrimStart('/'))]
            : [.. files.Select(Pattern).Distinct().Order(StringComparer.Ordinal)];
        Extensions = [.. files.Select(file => Path.GetExtension(file)[1..]).Distinct().Order(StringComparer.Ordinal)];
        Kind = named.Length > 0 ? RepositoryKind.DataSet
            : files.Count(IsReference) * 2 > files.Length ? RepositoryKind.ReferenceLibrary
            : files.Count(file => Date().IsMatch(file)) is var days && days >= FewestDays && days * 2 > files.Length
                ? RepositoryKind.DailyPapers
            : RepositoryKind.Corpus;
    }

    /// <summary>What the folder is kept for.</summary>
    public RepositoryKind Kind { get; }

    /// <summary>For <c>files</c> of <c>paperlint.yml</c>: <c>/feed/*.txt</c>.</summary>
    public string[] Patterns { get; }

    /// <summary>Without the dot.</summary>
    public string[] Extensions { get; }

    public static CorpusSurvey Of(string folder)
    {
        var named = DataSetCard.FilesOf(folder);
        var files = new InputFiles(folder, new CorpusConfiguration(folder)).Find(["."]).Take(MostFiles).Where(HoldsPapers);
        return new CorpusSurvey([.. files.Select(file => file.Name)], named);
    }

    private static bool IsReference(string file) => Path.GetExtension(file).ToLowerInvariant() is ".bib" or ".ris";

    /// <summary>A day or a month in a name: <c>2025-03-19</c>, <c>20250319</c>, <c>2025/03</c>.</summary>
    [GeneratedRegex(@"(?<!\d)(?:19|20)\d\d(?:[-_./\\]?(?:0[1-9]|1[0-2]))(?:[-_./\\]?(?:0[1-9]|[12]\d|3[01]))?(?!\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Date();

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
            return entries.Count(entry => IsPaper(entry, file.Name)) * 2 > entries.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>An entry with an abstract; a reference, or a paper in a list of links, can do without.</summary>
    private static bool IsPaper(Entry entry, string file) =>
        entry.Title is not null
        && (entry.Abstract?.Text.Length >= AbstractLength
            || IsReference(file)
            || (entry.Url is not null && Path.GetExtension(file).Equals(".md", StringComparison.OrdinalIgnoreCase)));

    private static string Pattern(string file)
    {
        var path = file.Replace('\\', '/');
        return $"/{path[..(path.LastIndexOf('/') + 1)]}*{Path.GetExtension(file)}";
    }
}
