using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>The rules that are on, frozen into the analyzers that run them. Made anew for every run: corpus analyzers remember.</summary>
public sealed class RuleSet
{
    private readonly FrozenDictionary<string, Rule> _byId;
    private readonly ImmutableArray<Analyzer> _analyzers;

    private RuleSet(ImmutableArray<Rule> rules, ImmutableArray<Analyzer> analyzers)
    {
        Rules = rules;
        _byId = rules.ToFrozenDictionary(rule => rule.Id);
        _analyzers = analyzers;
        EntryAnalyzers = [.. analyzers.OfType<EntryAnalyzer>()];
        CorpusAnalyzers = [.. analyzers.OfType<CorpusAnalyzer>()];
        FieldPlans = FieldPlan.Make([.. analyzers.OfType<FieldAnalyzer>()]);
    }

    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rule under the severity it has here; null where it is off.</summary>
    public Rule? this[string id] => _byId.GetValueOrDefault(id);

    internal ImmutableArray<EntryAnalyzer> EntryAnalyzers { get; }

    internal ImmutableArray<CorpusAnalyzer> CorpusAnalyzers { get; }

    /// <summary>By the name of a field; there is none for names that no rule looks at.</summary>
    internal Dictionary<string, FieldPlan> FieldPlans { get; }

    /// <summary>No rules: for analyzers that only remember.</summary>
    internal static RuleSet Empty { get; } = new([], []);

    /// <summary>The same rules, with one more analyzer that looks at all papers.</summary>
    internal RuleSet With(CorpusAnalyzer analyzer) => new(Rules, [.. _analyzers, analyzer]);

    /// <summary>The same rules, with corpus analyzers that it shares with other sets in place of its own.</summary>
    internal RuleSet WithShared(IEnumerable<CorpusAnalyzer> analyzers) =>
        new(Rules, [.. _analyzers.Where(analyzer => analyzer is not CorpusAnalyzer), .. analyzers]);

    /// <param name="rules">Rules under the severities of the configuration; those that are off cost nothing.</param>
    /// <param name="settings">Options of the configuration.</param>
    /// <exception cref="RuleException">A parameter of a rule cannot be used.</exception>
    public static RuleSet Create(IEnumerable<Rule> rules, AnalyzerSettings settings)
    {
        var on = rules.Where(IsOn).ToImmutableArray();
        return new RuleSet(on, [.. ByKind(on).SelectMany(group => Create(group, settings))]);
    }

    internal static bool IsOn(Rule rule) => rule.Severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Hidden);

    internal static IEnumerable<IGrouping<string, Rule>> ByKind(IEnumerable<Rule> rules) =>
        rules.GroupBy(rule => rule.Analyzer, StringComparer.Ordinal);

    internal static IEnumerable<Analyzer> Create(IGrouping<string, Rule> group, AnalyzerSettings settings) =>
        AnalyzerProviders.All[group.Key].Create([.. group], settings);
}
