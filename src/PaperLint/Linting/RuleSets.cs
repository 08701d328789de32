using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Diagnostics;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>
/// The rule set of each file of a run. Files for which the configuration says the same share one; corpus analyzers are
/// shared by all files that have a rule of theirs on, so that a paper is known again in any of them.
/// </summary>
public sealed class RuleSets
{
    private readonly RuleSet _usual;
    private readonly Dictionary<string, RuleSet> _unusual;

    private RuleSets(RuleSet usual, Dictionary<string, RuleSet> unusual)
    {
        _usual = usual;
        _unusual = unusual;
        All = [.. unusual.Values.Prepend(usual).Distinct()];
        CorpusAnalyzers = [.. All.SelectMany(set => set.CorpusAnalyzers).Distinct()];
    }

    public ImmutableArray<RuleSet> All { get; }

    /// <summary>The rules of all files; one that is on in several sets comes several times.</summary>
    public IEnumerable<Rule> Rules => All.SelectMany(set => set.Rules);

    internal ImmutableArray<CorpusAnalyzer> CorpusAnalyzers { get; }

    /// <summary>The rules of a file, by its name in reports.</summary>
    public RuleSet this[string fileName] => _unusual.Count == 0 ? _usual : _unusual.GetValueOrDefault(fileName, _usual);

    /// <summary>The same rules for every file.</summary>
    public static RuleSets Uniform(RuleSet rules) => new(rules, []);

    /// <param name="usual">The configuration of all files that have none of their own.</param>
    /// <param name="unusual">The configurations of other files, by their names in reports.</param>
    /// <exception cref="RuleException">A parameter of a rule cannot be used.</exception>
    public static RuleSets Create(RuleConfiguration usual, IReadOnlyDictionary<string, RuleConfiguration> unusual)
    {
        if (unusual.Count == 0)
        {
            return Uniform(RuleSet.Create(usual.Rules, usual.Settings));
        }

        var sets = SharedAnalyzers.Share([.. unusual.Values.Prepend(usual).Distinct()]);
        return new RuleSets(sets[usual], unusual.ToDictionary(file => file.Key, file => sets[file.Value]));
    }

    /// <summary>The same rules, but for what only the whole corpus tells.</summary>
    public RuleSets WithoutCorpus() => Without(_ => true);

    /// <summary>The same rules, but for some of what only the whole corpus tells.</summary>
    internal RuleSets Without(Predicate<CorpusAnalyzer> isLeft)
    {
        var sets = All.ToDictionary(set => set, set => set.WithShared(set.CorpusAnalyzers.Where(analyzer => !isLeft(analyzer))));
        return new RuleSets(sets[_usual], _unusual.ToDictionary(file => file.Key, file => sets[file.Value]));
    }

    internal RuleSets With(CorpusAnalyzer analyzer)
    {
        var sets = All.ToDictionary(set => set, set => set.With(analyzer));
        return new RuleSets(sets[_usual], _unusual.ToDictionary(file => file.Key, file => sets[file.Value]));
    }

    /// <summary>
    /// A diagnostic of an analyzer that several files share, under the severity of its own file; null where the rule is off
    /// there.
    /// </summary>
    internal LintDiagnostic? UnderOwnSeverity(LintDiagnostic diagnostic)
    {
        if (!diagnostic.IsFromCorpus || All.Length == 1)
        {
            return diagnostic;
        }

        if (this[diagnostic.FileName][diagnostic.Rule.Id] is not { } rule)
        {
            return null;
        }

        return rule.Severity == diagnostic.Rule.Severity ? diagnostic : diagnostic with { Rule = rule };
    }
}
