using BenchmarkDotNet.Attributes;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Linting;
using PaperLint.Packs;

namespace PaperLint.Benchmarks;

/// <summary>All rules, duplicates included, from bytes to located diagnostics, on all cores; no report is written.</summary>
[MemoryDiagnoser]
public class RunBenchmark
{
    private readonly byte[] _bytes = InventedCorpus.Bytes();
    private readonly RuleCatalog _catalog = RuleCatalog.Load(new BuiltInRulePack());

    [Benchmark]
    public int Run() =>
        new Linter(RuleSet.Create(_catalog.Rules, AnalyzerSettings.Default), new LintOptions()).Lint("papers.jsonl",
        InventedCorpus.Read(_bytes)).Count;
}
