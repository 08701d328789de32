using BenchmarkDotNet.Attributes;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Linting;
using PaperLint.Packs;

namespace PaperLint.Benchmarks;

/// <summary>The rules on mathematics, over abstracts that hold a stripped formula each and over those that hold none.</summary>
[MemoryDiagnoser]
public class LatexBenchmark
{
    private const string Formula = " It is 6.7times faster for p in [1,infty] at O(Nlog(N/epsilon)) cost.";

    private readonly EntryLinter _linter =
        new(RuleSet.Create(RuleCatalog.Load(new BuiltInRulePack()).Rules.Where(rule => rule.Category == "math"), AnalyzerSettings.Default));
    private readonly Entry[] _plain = [.. InventedCorpus.Abstracts().Select(Paper)];
    private readonly Entry[] _formulas = [.. InventedCorpus.Abstracts().Select(text => Paper(text + Formula))];

    [Benchmark]
    public int Plain() => Count(_plain);

    [Benchmark]
    public int Formulas() => Count(_formulas);

    private int Count(Entry[] papers) => papers.Sum(paper => _linter.Lint(paper).Count);

    private static Entry Paper(string text) => new([new Field(FieldNames.Abstract, text, source: null)]);
}
