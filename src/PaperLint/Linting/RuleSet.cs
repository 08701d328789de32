using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PaperLint.Analyzers;
using PaperLint.Fixes;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>The rules that are on, frozen into the analyzers that run them. Made anew for every run: corpus analyzers remember.</summary>
public sealed class RuleSet
{
    private readonly ImmutableArray<Analyzer> _analyzers;

    private RuleSet(ImmutableArray<Rule> rules, ImmutableArray<Analyzer> analyzers)
    {
        Rules = rules;
        _analyzers = analyzers;
        FieldAnalyzers = [.. analyzers.OfType<FieldAnalyzer>()];
        EntryAnalyzers = [.. analyzers.OfType<EntryAnalyzer>()];
        CorpusAnalyzers = [.. analyzers.OfType<CorpusAnalyzer>()];
        Prefilter = new Prefilter(FieldAnalyzers);
    }

    public ImmutableArray<Rule> Rules { get; }

    internal ImmutableArray<FieldAnalyzer> FieldAnalyzers { get; }

    internal ImmutableArray<EntryAnalyzer> EntryAnalyzers { get; }

    internal ImmutableArray<CorpusAnalyzer> CorpusAnalyzers { get; }

    internal Prefilter Prefilter { get; }

    /// <summary>The same rules, with one more analyzer that looks at all papers.</summary>
    internal RuleSet With(CorpusAnalyzer analyzer) => new(Rules, [.. _analyzers, analyzer]);

    /// <summary>Whether what the whole corpus tells can be fixed at this safety.</summary>
    public bool CorpusFixes(FixSafety atMost) => CorpusAnalyzers.Any(analyzer => analyzer.BestFix <= atMost);

    /// <param name="rules">Rules under the severities of the configuration; those that are off cost nothing.</param>
    /// <param name="settings">Options of the configuration.</param>
    /// <exception cref="RuleException">A parameter of a rule cannot be used.</exception>
    public static RuleSet Create(IEnumerable<Rule> rules, AnalyzerSettings settings)
    {
        var on = rules.Where(rule => rule.Severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Hidden)).ToImmutableArray();
        var analyzers = on
            .GroupBy(rule => rule.Analyzer, StringComparer.Ordinal)
            .SelectMany(group => AnalyzerKinds.All[group.Key].Create([.. group], settings));
        return new RuleSet(on, [.. analyzers]);
    }
}
