using BenchmarkDotNet.Attributes;
using PaperLint.Analyzers;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.Benchmarks;

/// <summary>What every text costs before any rule looks at it: the triggers of all rules, and the words that some want to see.</summary>
[MemoryDiagnoser]
public class PrefilterBenchmark
{
    private readonly string[] _abstracts = InventedCorpus.Abstracts();
    private readonly FieldPlan _plan = RuleSet.Create(RuleCatalog.Load(new BuiltInRulePack()).Rules, AnalyzerSettings.Default).FieldPlans["abstract"];
    private bool[] _woken = [];

    [GlobalSetup]
    public void MakeRoom() => _woken = new bool[_plan.All.Length];

    [Benchmark]
    public void Triggers()
    {
        foreach (var text in _abstracts)
        {
            _plan.Prefilter.Wake(text, _woken);
        }
    }

    [Benchmark]
    public void Words()
    {
        foreach (var text in _abstracts)
        {
            _plan.Words.Wake(_plan.Words.Read(text), _woken);
        }
    }
}
