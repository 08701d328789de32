using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Examples;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Tests.Packs;

/// <summary>
/// What several rules of one defect do to each other: nothing. Each kind of analyzer is asked with all of its built-in rules.
/// </summary>
public sealed class PackBesideBuiltInTests
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Load(PackInMemory.BuiltIn);

    public static TheoryData<string> Ids => [.. Catalog.Rules.Where(rule => rule.Analyzer != "engine").Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_twin_of_a_pack_finds_what_the_built_in_rule_finds(string id) =>
        RuleTester.Test(Twin(id), AnalyzerSettings.Default).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_twin_does_not_silence_the_built_in_rule(string id) =>
        RuleTester.Test(Catalog[id]!, AnalyzerSettings.Default, Twin(id)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_twin_without_a_fix_reports_beside_one_without_a_fix(string id)
    {
        var rule = Catalog[id]!;
        if (rule.Fix is null)
        {
            RuleTester.Test(Twin(id), AnalyzerSettings.Default, rule.WithSeverity(Microsoft.CodeAnalysis.ReportDiagnostic.Warn))
                .ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Nothing_is_reported_outside_of_the_scope(string id)
    {
        var rule = Catalog[id]!;
        if (rule.Analyzer == "duplicates")
        {
            // They are about whole papers, and stand at the title, or at the abstract where there is none.
            return;
        }

        var twin = Twin(id, ("scope", new RuleSequence([new RuleScalar("comments", 1, 1)], 1, 1)));
        var rules = RuleSet.Create([twin], AnalyzerSettings.Default);
        foreach (var example in rule.BadExamples)
        {
            new ExampleRun(rules, twin, example with { FieldName = example.FieldName ?? rule.Scope[0] }).Reports().ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_word_lists_of_a_pack_are_its_own_where_the_built_in_rules_have_some_of_the_same_name()
    {
        var file = FileOf("PL4001");
        var lists = (RuleMapping)PackInMemory.BuiltIn.Load("links/availability.yml");
        var pack = PackInMemory.TwinOf(file, ("examples", Yaml("{ bad: ['[|Our sourdoughs are publicly available|].'], good: [none] }")))
            .With("links/availability.yml",
                lists with
                {
                    Pairs =
                [.. lists.Pairs.Select(pair => pair.Key.Value == "things" ? pair with { Value = Yaml("[sourdoughs]") } : pair)]
                });
        var rule = RuleReader.Read(pack, pack.RuleFiles.Single());
        RuleTester.Test(rule, AnalyzerSettings.Default).ShouldBeEmpty();
        RuleTester.Test(rule, AnalyzerSettings.Default, Catalog.Rules).ShouldBeEmpty();
    }

    [Fact]
    public void The_word_lists_that_a_pack_leaves_out_are_those_of_the_built_in_rules()
    {
        var rule = Extended("{ things: [sourdough], general_things: [], publishing_verbs: [bake], irregular: {} }",
            "{ bad: ['[|Our sourdoughs have been baked|].', '[|The sourdough is available here|].'], good: ['Our code is released.'] }");
        RuleTester.Test(rule, AnalyzerSettings.Default).ShouldBeEmpty();
    }

    [Fact]
    public void A_word_list_of_a_pack_that_nothing_asks_for_is_an_error_that_names_the_others() =>
        Should.Throw<RuleException>(() => RuleTester.Test(Extended("{ thing: [sourdough] }", "{ bad: ['[|one|]'], good: [none] }"),
                AnalyzerSettings.Default))
            .Message.ShouldContain("there is no list 'thing'; there are adverbs, audiences, available");

    private static Rule Extended(string lists, string examples)
    {
        var pack = PackInMemory.TwinOf(FileOf("PL4001"), ("examples", Yaml(examples))).With("links/availability.yml", Yaml(lists));
        return RuleReader.Read(pack, pack.RuleFiles.Single());
    }

    [Fact]
    public void The_lexicon_of_a_pack_is_its_own()
    {
        var lists = (RuleMapping)PackInMemory.BuiltIn.Load("text/lexicon.yml");
        var pack =
            PackInMemory.TwinOf(FileOf("PL7030"),
            ("examples",
                Yaml("{ bad: ['We show that the [|sourdouughs|] of the network are the same as those of the other ones that we have "
                + "seen.'], good: [none] }")))
            .With("text/lexicon.yml",
                lists with
                {
                    Pairs =
                [.. lists.Pairs.Select(pair => pair.Key.Value == "nouns"
                    ? pair with { Value = new RuleScalar(((RuleScalar)pair.Value).Value + " sourdough", 1, 1) }
                    : pair)]
                });
        var rule = RuleReader.Read(pack, pack.RuleFiles.Single());
        RuleTester.Test(rule, AnalyzerSettings.Default).ShouldBeEmpty();
        RuleTester.Test(rule, AnalyzerSettings.Default, Catalog.Rules.Where(other => other.Id == "PL7013")).ShouldBeEmpty();
    }

    private static Rule Twin(string id, params (string Key, RuleNode? Value)[] change)
    {
        var pack = PackInMemory.TwinOf(FileOf(id), change);
        return RuleReader.Read(pack, pack.RuleFiles.Single());
    }

    private static string FileOf(string id) =>
        PackInMemory.BuiltIn.RuleFiles.Single(file => file.Contains($"/{id}-", StringComparison.Ordinal));

    private static RuleNode Yaml(string text)
    {
        using var reader = new StringReader(text);
        return YamlRuleNodes.Read(reader, "test");
    }
}
