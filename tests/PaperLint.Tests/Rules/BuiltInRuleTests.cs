using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Examples;
using PaperLint.Packs;

namespace PaperLint.Tests.Rules;

/// <summary>The examples of every built-in rule are its tests.</summary>
public sealed class BuiltInRuleTests
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Load(new BuiltInRulePack());

    public static TheoryData<string> Ids => [.. Catalog.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_file_is_in_order(string id) => Should.NotThrow(() => RuleReader.Validate(Catalog[id]!));

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_says_why_it_is_there(string id) => Catalog[id]!.Why.Length.ShouldBeGreaterThan(40);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_are_kept(string id) =>
        RuleTester.Test(Catalog[id]!, AnalyzerSettings.Default).ShouldBeEmpty();
}
