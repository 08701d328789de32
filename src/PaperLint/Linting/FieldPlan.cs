using System.Collections.Immutable;
using PaperLint.Analyzers;

namespace PaperLint.Linting;

/// <summary>The analyzers that look at the fields of one name, and what tells which of them must look at a text.</summary>
/// <param name="all">The analyzers of fields of all names, which are looked for together: a title is nearly always followed by
/// its abstract.</param>
/// <param name="prefilter">That of all of them.</param>
/// <param name="words">That of all of them.</param>
/// <param name="indexes">Which of them look at these fields.</param>
internal sealed class FieldPlan(ImmutableArray<FieldAnalyzer> all, Prefilter prefilter, WordFilter words, ImmutableArray<int> indexes)
{
    /// <summary>The analyzer that wants to see all words that are no English ones, if there is one.</summary>
    private readonly FieldAnalyzer? _unknownWords = indexes.Select(index => all[index])
        .FirstOrDefault(analyzer => analyzer.WantsUnknownWords);

    /// <summary>The index of the analyzer that is woken by all formulas; below 0 if there is none.</summary>
    private readonly int _formulaReader = indexes.FirstOrDefault(index => all[index].WantsFormulas, -1);

    /// <summary>The index of an analyzer that is woken by all URLs; below 0 if there is none.</summary>
    private readonly int _urlReader = Enumerable.Range(0, all.Length).FirstOrDefault(index => all[index].WantsUrls, -1);

    public ImmutableArray<FieldAnalyzer> All => all;

    public ImmutableArray<int> Indexes => indexes;

    /// <summary>A plan for each name that is in the scope of an analyzer.</summary>
    public static Dictionary<string, FieldPlan> Make(ImmutableArray<FieldAnalyzer> analyzers)
    {
        var (prefilter, words) = (new Prefilter(analyzers), new WordFilter(analyzers));
        ImmutableArray<int> InScope(string name) =>
            [.. Enumerable.Range(0, analyzers.Length).Where(index => analyzers[index].Scope.Contains(name))];
        return analyzers.SelectMany(analyzer => analyzer.Scope).Distinct()
            .ToDictionary(name => name, name => new FieldPlan(analyzers, prefilter, words, InScope(name)), StringComparer.Ordinal);
    }

    /// <summary>
    /// Marks the analyzers that must look at the text, by their indexes, and notes what was found out about it on the way.
    /// </summary>
    public void Wake(FieldContext field, Span<bool> woken)
    {
        prefilter.Wake(field.Text, woken);
        field.LacksUrls = _urlReader >= 0 && !woken[_urlReader];
        var hasSigns = _formulaReader >= 0 && woken[_formulaReader];
        field.Words = words.Read(field.Text);
        words.Wake(field.Words, woken);
        field.UnknownWordReader = _unknownWords;
        if (_formulaReader >= 0)
        {
            ref var isWoken = ref woken[_formulaReader];
            isWoken = hasSigns || (isWoken && all[_formulaReader].MayFindByWords(field));
            field.LacksFormulas = !isWoken;
        }
    }
}
