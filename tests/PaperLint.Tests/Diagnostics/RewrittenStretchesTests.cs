using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Examples;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Tests.Packs;

namespace PaperLint.Tests.Diagnostics;

/// <summary>What one rule's fix removes or rewrites, no other rule judges in that run.</summary>
public sealed class RewrittenStretchesTests
{
    [Theory]
    [InlineData("The code is at https://example.org/a/bcd{https://example.org/a/bcd} and more.", "PL5001", "PL6003")]
    [InlineData("arXiv:2302.02913v3 Announce Type: replace Abstract: We say it is so.", "PL1005", "PL1006")]
    [InlineData("It is fine and it works well on mice.&lt;/p&gt;", "PL7006", "PL3001")]
    [InlineData("The work is fine and is available &amp; the others' are not, for they are [sic] of", "PL7006", "PL7009")]
    public void The_rule_that_repairs_a_place_is_the_one_that_reports_it(string text, string repairs, string other)
    {
        var codes = Codes(text, PackInMemory.BuiltIn);
        codes.ShouldContain(repairs);
        codes.ShouldNotContain(other);
    }

    [Fact]
    public void A_place_beside_the_rewritten_one_is_judged()
    {
        var codes =
            Codes("The code is at https://example.org/a/bcd{https://example.org/a/bcd} and uses {\\alpha} here.", PackInMemory.BuiltIn);
        codes.ShouldContain("PL5001");
        codes.ShouldContain("PL6003");
    }

    [Fact]
    public void A_pack_that_would_rewrite_the_whole_text_silences_no_built_in_rule()
    {
        var pack = new PackInMemory().With("text/PL9001-all.yml", """
            analyzer: pattern
            message: m
            pattern: '(?s).+'
            skip: []
            fix: { safety: safe, replace: 'nothing' }
            examples: { bad: ['[|all|]'], good: [''] }
            """);
        Codes("We use 40\\% of it.", PackInMemory.BuiltIn, pack)
            .ShouldBe(Codes("We use 40\\% of it.", PackInMemory.BuiltIn).Append("PL9001"), ignoreOrder: true);
    }

    [Fact]
    public void A_warning_does_not_give_way_to_a_suggestion()
    {
        var pack = new PackInMemory()
            .With("text/PL9001-long.yml", Rule("suggestion", "one two three", "fix: { safety: safe, replace: 'x' }"))
            .With("text/PL9002-short.yml", Rule("warning", "two", "no_fix: n"));
        Codes("one two three", pack).ShouldBe(["PL9001", "PL9002"], ignoreOrder: true);
    }

    [Fact]
    public void Of_two_fixes_of_one_place_the_safer_stays_then_the_longer()
    {
        var pack = new PackInMemory()
            .With("text/PL9001-inner.yml", Rule("warning", "two", "fix: { safety: unsafe, replace: 'x' }"))
            .With("text/PL9002-outer.yml", Rule("warning", "one two three", "fix: { safety: unsafe, replace: 'x' }"))
            .With("text/PL9003-safer.yml", Rule("warning", "three", "fix: { safety: safe, replace: 'x' }"));
        Codes("one two three", pack).ShouldBe(["PL9002", "PL9003"], ignoreOrder: true);
    }

    private static string Rule(string severity, string pattern, string fix) => $$"""
        severity: {{severity}}
        analyzer: pattern
        message: m
        pattern: '{{pattern}}'
        {{fix}}
        examples: { bad: ['[|{{pattern}}|]'], good: [''] }
        """;

    private static IEnumerable<string> Codes(string text, params RulePack[] packs)
    {
        var rules = RuleSet.Create(RuleCatalog.Load(packs).Rules, AnalyzerSettings.Default);
        var block = new ExampleBlock([[("title", "A title of a paper on maps"), ("abstract", text)]]);
        return new Linter(rules, new LintOptions { Jobs = 1 }).Lint("page", [block]).Select(diagnostic => diagnostic.Rule.Id).Distinct();
    }
}
