using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Fixes;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Tests.Fixes;

/// <summary>A field with thousands of fixes is fixed in a few passes, and a pass takes no longer for each fix than for one.</summary>
public sealed class FixCostTests
{
    private static readonly RuleSet Rules = RuleSet.Create(RuleCatalog.Load(new BuiltInRulePack()).Rules, AnalyzerSettings.Default);

    [Theory]
    [InlineData("&amp;")]
    [InlineData(")")]
    [InlineData("\\")]
    [InlineData("Ã©")]
    [InlineData("a\u200b")]
    [InlineData("word ,word")]
    [InlineData("https://a.org/b{https://a.org/b} ")]
    [InlineData("\\%")]
    [InlineData("2times ")]
    public void Grows_with_the_text_and_not_with_its_square(string piece) => Growth.ShouldBeLinear(
        length =>
        {
            var text = $"We study how to sort words. {string.Concat(Enumerable.Repeat(piece, length / piece.Length))}";
            return () =>
            {
                var entry =
                    new Entry([new Field(FieldNames.Title, "A title", source: null), new Field(FieldNames.Abstract, text, source: null)]);
                new EntryFixer(new EntryLinter(Rules), FixSafety.Unsafe).Fix(entry).Circling.ShouldBeEmpty();
            };
        },
        8_000);
}
