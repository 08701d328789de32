using System.Diagnostics;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Fixes;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Rules;
using PaperLint.Tests.Packs;

namespace PaperLint.Tests.Analyzers;

public sealed class RuleBudgetTests
{
    [Fact]
    public void Built_in_rules_need_none() => RuleBudget.Of([.. RuleCatalog.Load(PackInMemory.BuiltIn).Rules]).ShouldBeNull();

    [Fact]
    public void Time_adds_up_over_the_texts_of_a_run_and_is_said_once()
    {
        var budget = new RuleBudget("PL9001");
        for (var second = 0; second < 11; second++)
        {
            budget.Read(100);
            budget.IsSpent.ShouldBe(second > 9);
            budget.Spend(Stopwatch.GetTimestamp() - (Stopwatch.Frequency * 11 / 10));
        }

        budget.IsSpent.ShouldBeTrue();
        budget.Notice().ShouldBe("PL9001 took 10 s longer than rules take, and is off for the rest of the run");
        budget.Notice().ShouldBeNull();
    }

    [Fact]
    public void A_sound_rule_has_time_for_a_corpus_of_any_size()
    {
        var budget = new RuleBudget("PL9001");
        for (var gigabyte = 0; gigabyte < 100; gigabyte++)
        {
            budget.Read(1 << 30);
            budget.Spend(Stopwatch.GetTimestamp() - (20 * Stopwatch.Frequency));
        }

        budget.IsSpent.ShouldBeFalse();
    }

    /// <summary>All of the text at each of 20,000 places would be 400 MB.</summary>
    [Theory]
    [InlineData("$_")]
    [InlineData("$`")]
    [InlineData("$'")]
    public void A_replacement_that_multiplies_the_text_switches_the_rule_off(string replacement)
    {
        var rules = Rules("a", replacement);
        var findings = new EntryLinter(rules).Lint(Paper(new string('a', 20_000)));
        findings.ShouldContain(finding => finding.Rule.Id == "PL0050"
            && finding.Message.Contains("would write several times the text", StringComparison.Ordinal));
        findings.Sum(finding => finding.Fix?.Edits.Sum(edit => (long)edit.Change.NewText!.Length) ?? 0).ShouldBeLessThan(200_000);
        new EntryLinter(rules).Lint(Paper("a")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("aaaaaaaaaa")]
    [InlineData("$0$0$0$0$0$0$0$0$0$0")]
    public void A_fix_that_feeds_its_own_rule_leaves_the_text_as_it_was(string replacement)
    {
        var paper = Paper("we say a and a and say a");
        var result = new EntryFixer(new EntryLinter(Rules("a", replacement)), FixSafety.Unsafe).Fix(paper);
        result.Entry.ShouldBe(paper);
        result.Circling.ShouldContain(rule => rule.Id == "PL9001");
    }

    [Fact]
    public void A_pattern_of_many_alternatives_is_refused()
    {
        var words = string.Join('|', Enumerable.Range(0, 200_000).Select(number => $"w{number}x"));
        Should.Throw<RuleException>(() => Rules(words, "b")).Message.ShouldContain("write a rule with 'analyzer: terms'");
    }

    [Fact]
    public void A_message_does_not_repeat_a_whole_text_for_each_of_its_letters()
    {
        var pack = new PackInMemory().With("text/PL9001-rest.yml", """
            analyzer: pattern
            message: "'{rest}' follows"
            pattern: 'a(?=(?<rest>.*))'
            no_fix: n
            examples: { bad: ['[|a|]'], good: [b] }
            """);
        var rules = RuleSet.Create(RuleCatalog.Load(pack).Rules, AnalyzerSettings.Default);
        new EntryLinter(rules).Lint(Paper(new string('a', 2_000))).Max(finding => finding.Message.Length).ShouldBeLessThan(100);
    }

    private static Entry Paper(string text) => new([new Field("abstract", text, source: null)]);

    private static RuleSet Rules(string pattern, string replacement)
    {
        var pack = new PackInMemory().With("text/PL9001-x.yml", $$"""
            analyzer: pattern
            message: m
            pattern: '{{pattern}}'
            fix: { safety: unsafe, replace: "{{replacement}}" }
            examples: { bad: ['[|a|]'], good: [b] }
            """);
        var rules = RuleCatalog.Load(PackInMemory.BuiltIn, pack).Rules.Where(rule => rule.Id is "PL9001" or "PL0050");
        return RuleSet.Create(rules, AnalyzerSettings.Default);
    }
}
