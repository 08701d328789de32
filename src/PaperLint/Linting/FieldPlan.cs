using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Latex;
using PaperLint.Analyzers.Spelling;

namespace PaperLint.Linting;

/// <summary>The analyzers that look at the fields of one name, and what tells which of them must look at a text.</summary>
internal sealed class FieldPlan(ImmutableArray<FieldAnalyzer> analyzers, IReadOnlyCollection<FieldPlan> others)
{
    public ImmutableArray<FieldAnalyzer> Analyzers => analyzers;

    public Prefilter Prefilter { get; } = new(analyzers);

    public WordFilter Words { get; } = new(analyzers, others.Select(plan => plan.Words));

    /// <summary>The analyzer that wants to see all words that are no English ones, if there is one.</summary>
    public SpellingAnalyzer? Speller { get; } = analyzers.OfType<SpellingAnalyzer>().FirstOrDefault(analyzer => analyzer.KnowsEnglish);

    /// <summary>The index of the analyzer that is woken by all formulas; below 0 if there is none.</summary>
    public int FormulaReader { get; } = Array.FindIndex([.. analyzers], analyzer => analyzer is LatexAnalyzer { KnowsFormulas: true });

    /// <summary>A plan for each name that is in the scope of an analyzer. Names with the same analyzers share one.</summary>
    public static Dictionary<string, FieldPlan> Make(ImmutableArray<FieldAnalyzer> analyzers)
    {
        var plans = new Dictionary<string, FieldPlan>(StringComparer.Ordinal);
        foreach (var name in analyzers.SelectMany(analyzer => analyzer.Scope).Distinct())
        {
            var inScope = analyzers.Where(analyzer => analyzer.Scope.Contains(name)).ToImmutableArray();
            plans.Add(name, plans.Values.FirstOrDefault(plan => plan.Analyzers.SequenceEqual(inScope)) ?? new FieldPlan(inScope, plans.Values));
        }

        return plans;
    }
}
