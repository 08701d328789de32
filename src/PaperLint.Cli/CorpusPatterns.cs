using MAB.DotIgnore;
using PaperLint.Configuration;
using PaperLint.Corpus.Formats;

namespace PaperLint.Cli;

/// <summary>What <c>paperlint.yml</c> says of files, by patterns as in <c>.gitignore</c>, relative to its folder.</summary>
internal sealed class CorpusPatterns(CorpusConfiguration configuration)
{
    /// <summary>How names of the program's own files begin; they are never corpora.</summary>
    private const string OwnPrefix = ".paperlint-";

    private readonly IgnoreList? _files = configuration.Files.IsEmpty ? null : new IgnoreList(configuration.Files);
    private readonly IgnoreList? _exclude = configuration.Exclude.IsEmpty ? null : new IgnoreList(configuration.Exclude);
    private readonly (IgnoreList Pattern, CorpusFormat Format)[] _formats = [.. configuration.Formats.Select(item => (new IgnoreList([item.Pattern]), item.Format))];

    /// <summary>Whether a file that a walk comes by belongs to the corpus.</summary>
    public bool Takes(string path) => (_files is null ? CorpusFormats.IsKnown(path) || GivenFormat(path) is not null : Matches(_files, path)) && !Excludes(path);

    /// <summary>Whether a file does not belong to the corpus though it is named.</summary>
    public bool Refuses(string path) => Excludes(path) || (_files is not null && !Matches(_files, path));

    /// <summary>Whether nothing in a folder belongs to the corpus.</summary>
    public bool ExcludesFolder(string path) => _exclude is not null && Relative(path) is { } relative && _exclude.IsIgnored(relative, true);

    public CorpusFormat FormatOf(string path) => GivenFormat(path) ?? CorpusFormats.ForFile(path);

    public static bool IsOwn(string path) => Path.GetFileName(path) is var name && (name.StartsWith(OwnPrefix, StringComparison.Ordinal) || name == CorpusConfiguration.FileName);

    private CorpusFormat? GivenFormat(string path) => Array.Find(_formats, item => Matches(item.Pattern, path)).Format;

    private bool Excludes(string path) => IsOwn(path) || (_exclude is not null && Matches(_exclude, path));

    /// <summary>Whether a pattern matches the file, or a folder that it is in.</summary>
    private bool Matches(IgnoreList patterns, string path)
    {
        if (Relative(path) is not { } relative)
        {
            return false;
        }

        for (var slash = relative.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = relative.IndexOf('/', slash + 1))
        {
            if (patterns.IsIgnored(relative[..slash], true))
            {
                return true;
            }
        }

        return patterns.IsIgnored(relative, false);
    }

    /// <summary>The path from the folder of the configuration, with <c>/</c>; null for one that lies elsewhere.</summary>
    private string? Relative(string path)
    {
        var relative = Path.GetRelativePath(configuration.Folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." || relative.StartsWith("../", StringComparison.Ordinal) || relative == ".." || Path.IsPathRooted(relative) ? null : relative;
    }
}
