using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Configuration;

/// <summary>
/// What a corpus consists of: <c>paperlint.yml</c>. Patterns are those of <c>.gitignore</c>, and begin at the folder of the file.
/// </summary>
public sealed record CorpusConfiguration(string Folder)
{
    public const string FileName = "paperlint.yml";

    /// <summary>Where it was read from; null where there is no such file.</summary>
    public string? Path { get; init; }

    /// <summary>Patterns of the files that folders stand for; empty: all whose extension a format knows.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Patterns of files that are no part of the corpus.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Formats of files whose names do not tell it, by pattern; the first that fits counts.</summary>
    public ImmutableArray<(string Pattern, CorpusFormat Format)> Formats { get; init; } = [];

    /// <summary>Which keys are which fields.</summary>
    public FieldMapping Fields { get; init; } = FieldMapping.Default;

    /// <summary>Folders with further rules, absolute.</summary>
    public ImmutableArray<string> RulePacks { get; init; } = [];

    /// <summary>The file of old diagnostics, absolute; null where none is named.</summary>
    public string? Baseline { get; init; }

    /// <summary>Files and folders with other copies of the papers, absolute; they are no part of the corpus.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>How links are followed.</summary>
    public LinkConfiguration Links { get; init; } = LinkConfiguration.None;

    /// <summary>The line of each key that is set, 1-based.</summary>
    public ImmutableDictionary<string, int> Lines { get; init; } = ImmutableDictionary<string, int>.Empty;
}
