using BenchmarkDotNet.Attributes;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Linting;
using PaperLint.Packs;

namespace PaperLint.Benchmarks;

/// <summary>What every text costs before any rule looks at it: the triggers of all rules, and the words that some want to see.</summary>
[MemoryDiagnoser]
public class PrefilterBenchmark
{
    private readonly string[] _abstracts = InventedCorpus.Abstracts();
    private readonly FieldPlan _plan =
        RuleSet.Create(RuleCatalog.Load(new BuiltInRulePack()).Rules, AnalyzerSettings.Default).FieldPlans["abstract"];
    private Prefilter _prefilter = null!;
    private WordFilter _words = null!;
    private bool[] _woken = [];

    [GlobalSetup]
    public void Prepare()
    {
        _prefilter = new Prefilter(_plan.All);
        _words = new WordFilter(_plan.All);
        _woken = new bool[_plan.All.Length];
    }

    [Benchmark]
    public void Triggers()
    {
        foreach (var text in _abstracts)
        {
            _prefilter.Wake(text, _woken);
        }
    }

    [Benchmark]
    public void Words()
    {
        foreach (var text in _abstracts)
        {
            _words.Wake(_words.Read(text), _woken);
        }
    }
}
