using System.Text.RegularExpressions;
using PaperLint.Analyzers.Pattern;
using PaperLint.Catalog;
using PaperLint.Packs;

namespace PaperLint.Tests.Analyzers.Pattern;

public sealed class BuiltInPatternsTests
{
    public static TheoryData<string> Rules => [.. Catalog.Rules.Where(rule => rule.Analyzer == "pattern").Select(rule => rule.Id)];

    private static RuleCatalog Catalog { get; } = RuleCatalog.Load(new BuiltInRulePack());

    /// <summary>
    /// Of a pattern that .NET cannot compile, a backward reference in any case for one, the generator makes an interpreter
    /// without a word: many times slower.
    /// </summary>
    [Theory]
    [MemberData(nameof(Rules))]
    public void Are_compiled_and_not_interpreted(string rule)
    {
        PatternProvider.PatternOf(Catalog[rule]!).GetType().ShouldNotBe(typeof(Regex));
        PatternProvider.SignOf(Catalog[rule]!)?.GetType().ShouldNotBe(typeof(Regex));
    }
}
