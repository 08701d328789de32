using PaperLint.Configuration;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;

namespace PaperLint.Cli.Inputs;

/// <summary>What <c>paperlint.yml</c> says of files, by patterns as in <c>.gitignore</c>, relative to its folder.</summary>
internal sealed class CorpusPatterns(CorpusConfiguration configuration)
{
    /// <summary>How names of the program's own files begin; they are never corpora.</summary>
    private const string OwnPrefix = ".paperlint-";

    private const string EditorConfigName = ".editorconfig";

    private readonly PathPatterns? _files = configuration.Files.IsEmpty ? null : Patterns(configuration.Files);
    private readonly PathPatterns _exclude = Patterns(configuration.Exclude);
    private readonly (PathPatterns Pattern, CorpusFormat Format)[] _formats =
        [.. configuration.Formats.Select(item => (Patterns([item.Pattern]), item.Format))];

    /// <summary>Whether a file that a walk comes by belongs to the corpus.</summary>
    public bool Takes(string path) =>
        (_files is null ? CorpusFormats.IsKnown(path) || GivenFormat(path) is not null : Matches(_files, path)) && !Excludes(path);

    /// <summary>Whether a file does not belong to the corpus though it is named.</summary>
    public bool Refuses(string path) => Excludes(path) || (_files is not null && !Matches(_files, path));

    /// <summary>Whether nothing in a folder belongs to the corpus.</summary>
    public bool ExcludesFolder(string path) => Relative(path) is { } relative && _exclude.Decide(relative, isFolder: true) == true;

    /// <summary>Whether the configuration says which files the corpus consists of.</summary>
    public bool SayWhich => _files is not null;

    /// <summary>Whether the configuration says of a file that it is of the corpus, or in what format.</summary>
    public bool Name(string path) => (_files is not null && Matches(_files, path)) || GivenFormat(path) is not null;

    public CorpusFormat FormatOf(string path) => GivenFormat(path) ?? CorpusFormats.ForFile(path);

    public static bool IsOwn(string path) =>
        Path.GetFileName(path) is var name
        && (name.StartsWith(OwnPrefix, StringComparison.Ordinal) || name is CorpusConfiguration.FileName or EditorConfigName);

    private CorpusFormat? GivenFormat(string path) => Array.Find(_formats, item => Matches(item.Pattern, path)).Format;

    private bool Excludes(string path) => IsOwn(path) || Matches(_exclude, path);

    private bool Matches(PathPatterns patterns, string path) => Relative(path) is { } relative && patterns.Matches(relative);

    private string? Relative(string path) => RelativePath.Below(configuration.Folder, path);

    /// <summary>As in <c>.gitignore</c>, where <c>./</c> would match nothing; here it is the folder of the configuration.</summary>
    private static PathPatterns Patterns(IEnumerable<string> patterns) =>
        new(patterns.Select(pattern => pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[1..] : pattern));
}
