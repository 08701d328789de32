using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Tests.Corpus;

public sealed class EntryKeyTests
{
    [Theory]
    [InlineData("Poincaré Maps", "Poincare\u0301 Maps")]
    [InlineData("Ångström Sensors", "A\u030Angstro\u0308m Sensors")]
    [InlineData("Efﬁcient Models", "Efficient models")]
    [InlineData("한글 모델", "\u1112\u1161\u11AB\u1100\u1173\u11AF \u1106\u1169\u1103\u1166\u11AF")]
    [InlineData("A 6.7× Faster Gate", "A 6.7times Faster Gate")]
    [InlineData("A 6.7× Faster Gate", "A $6.7\\times$ Faster Gate")]
    public void A_title_has_one_key_however_it_is_written(string one, string other) => Key(one).ShouldBe(Key(other));

    [Theory]
    [InlineData("Deep Nets", "Deep Sets")]
    [InlineData("한글", "한국")]
    [InlineData("深度", "深层")]
    public void Two_titles_have_two_keys(string one, string other) => Key(one).ShouldNotBe(Key(other));

    [Fact]
    public void A_plain_title_has_the_key_that_it_always_had() => Key("Sparse Gates for Small Models").ShouldBe("title:583dc61c16b0d0db");

    /// <summary>What pages and feeds put around a title is none of the paper.</summary>
    [Fact]
    public void A_repair_of_what_a_page_glued_to_a_title_leaves_its_key()
    {
        var examples = RuleCatalog.Load(new BuiltInRulePack()).Rules
            .Where(rule => rule.Category == "structure" && rule.Fix?.Safety == FixSafety.Safe && rule.Scope.Contains(FieldNames.Title))
            .SelectMany(rule => rule.BadExamples)
            .Where(example => example is { Fixed: not (null or ""), FieldName: null or FieldNames.Title })
            .ToArray();
        examples.Length.ShouldBeGreaterThan(5);
        foreach (var example in examples)
        {
            Key(example.Text).ShouldBe(Key(example.Fixed!), example.Text);
        }
    }

    [Theory]
    [InlineData("2301.00001v2")]
    [InlineData("https://arxiv.org/abs/2301.00001")]
    [InlineData("10.48550/arXiv.2301.00001")]
    [InlineData("https://doi.org/10.48550/ARXIV.2301.00001")]
    public void A_paper_on_arXiv_has_one_key_whatever_names_it(string id) =>
        new Entry([new Field(FieldNames.Id, id, source: null)]).Key.ShouldBe("arxiv:2301.00001");

    private static string Key(string title) => new Entry([new Field(FieldNames.Title, title, source: null)]).Key;
}
