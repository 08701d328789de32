using System.Collections.Immutable;
using PaperLint.Evidence;
using PaperLint.Language.Urls;

namespace PaperLint.Analyzers;

/// <summary>
/// Options from the configuration (<c>paperlint_math_style</c>, <c>paperlint.PL3001.max_length</c>) that analyzers read
/// when they are made. Names are the same in any case, as <c>.editorconfig</c> has it.
/// </summary>
public sealed class AnalyzerSettings(ImmutableDictionary<string, string> options)
{
    private readonly ImmutableDictionary<string, string> _options = options.WithComparers(StringComparer.OrdinalIgnoreCase);

    public static AnalyzerSettings Default { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>All that is set.</summary>
    public IReadOnlyDictionary<string, string> Options => _options;

    /// <summary>The option's value, or null where it is not set.</summary>
    public string? this[string key] => _options.GetValueOrDefault(key);

    /// <summary>What following links showed, by address; null where none was followed.</summary>
    public IReadOnlyDictionary<string, LinkVerdict>? Verdicts { get; init; }

    /// <summary>Other copies of the papers, which may prove what these have lost; empty where there are none.</summary>
    public ReferencePapers References { get; init; } = ReferencePapers.Empty;

    /// <summary>The same options, with what following links showed.</summary>
    public AnalyzerSettings With(IReadOnlyDictionary<string, LinkVerdict> verdicts) =>
        new(_options) { Verdicts = verdicts, References = References };

    /// <summary>The same options, with other copies of the papers.</summary>
    public AnalyzerSettings With(ReferencePapers references) => new(_options) { Verdicts = Verdicts, References = references };
}
