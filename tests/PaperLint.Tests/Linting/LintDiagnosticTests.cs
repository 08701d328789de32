using System.Runtime.CompilerServices;
using System.Text;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Formats;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Tests.Formats;

namespace PaperLint.Tests.Linting;

public sealed class LintDiagnosticTests
{
    private const string Paper =
        """{"title": "A paper é on speed", "abstract": "We show é a 2.7times speedup (and\n more, with $\\alpha$ and teh rest."}""";

    [Fact]
    public void Detached_it_says_the_same()
    {
        foreach (var diagnostic in Lint(Paper))
        {
            var detached = diagnostic.Detach();
            detached.ByteSpan.ShouldBe(diagnostic.ByteSpan);
            detached.ByteSpan.ShouldNotBeNull();
            detached.Fix?.FileEdits.ShouldBe(diagnostic.Fix!.FileEdits);
        }
    }

    [Fact]
    public void Detached_it_holds_no_bytes_of_the_file()
    {
        var (block, diagnostics) = LintDetached();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        block.TryGetTarget(out _).ShouldBeFalse();
        diagnostics.ShouldNotBeEmpty();
        diagnostics.ShouldContain(diagnostic => diagnostic.Fix != null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference<Block> Block, List<LintDiagnostic> Diagnostics) LintDetached()
    {
        var blocks = CorpusFormats.JsonLines.Read(Paper);
        return (new WeakReference<Block>(blocks[0]), [.. Lint(blocks).Select(diagnostic => diagnostic.Detach())]);
    }

    private static IReadOnlyList<LintDiagnostic> Lint(string paper) => Lint(CorpusFormats.JsonLines.Read(paper));

    private static IReadOnlyList<LintDiagnostic> Lint(List<Block> blocks)
    {
        var rules = RuleCatalog.Load(new BuiltInRulePack()).Rules.Where(rule => rule.Category != "duplicates");
        return new Linter(RuleSet.Create(rules, AnalyzerSettings.Default), new LintOptions()).Lint("papers.jsonl", blocks);
    }
}
