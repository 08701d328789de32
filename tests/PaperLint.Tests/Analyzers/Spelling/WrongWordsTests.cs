using PaperLint.Analyzers.Spelling;
using PaperLint.Language.English;

namespace PaperLint.Tests.Analyzers.Spelling;

public sealed class WrongWordsTests
{
    private static readonly WrongWords Words =
        new Misspellings(LexiconReader.Read(new PaperLint.Packs.DataFile(new PaperLint.Packs.BuiltInRulePack(), "text/lexicon.yml")),
            WordCounts.BuiltIn).Wrong;

    [Theory]
    [InlineData("mean", "filed", "approximation", "field")]
    [InlineData("approaches", "reply", "solely", "rely")]
    [InlineData("gradient", "decent", "", "descent")]
    public void A_rare_word_is_wrong_where_a_common_one_is_usual(string before, string word, string after, string right) =>
        Words.Find(word, new Surroundings(before, after, 0, false)).ShouldBe(right);

    [Theory]
    [InlineData("was", "filed", "in")]
    [InlineData("has", "exploded", "in")]
    [InlineData("", "reply", "")]
    [InlineData("", "focussed", "on")]
    [InlineData("we", "evaluate", "it")]
    public void A_rare_word_may_stand_where_the_common_one_is_no_more_usual(string before, string word, string after) =>
        Words.Find(word, new Surroundings(before, after, 0, false)).ShouldBeNull();

    [Theory]
    [InlineData("existing", "defences", "against")]
    [InlineData("with", "emphases", "on")]
    [InlineData("which", "arose", "from")]
    [InlineData("density", "matrixes", "is")]
    public void Another_form_or_spelling_of_a_word_is_no_slip(string before, string word, string after) =>
        Words.Find(word, new Surroundings(before, after, 0, false)).ShouldBeNull();

    [Fact]
    public void A_part_of_a_compound_is_left() => Words.Find("filed", new Surroundings("mean", "approximation", 0, true)).ShouldBeNull();

    [Theory]
    [InlineData("filed", true)]
    [InlineData("field", false)]
    [InlineData("sourdough", false)]
    public void Only_rare_words_near_common_ones_are_worth_a_look(string word, bool may) => Words.MayBeOne(word).ShouldBe(may);
}
