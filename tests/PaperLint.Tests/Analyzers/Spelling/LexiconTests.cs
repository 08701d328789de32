using PaperLint.Language.English;
using PaperLint.Text;

namespace PaperLint.Tests.Analyzers.Spelling;

public sealed class LexiconTests
{
    private static readonly Lexicon Words = new(ListOf("generalize", "model", "models", "map", "happy", "shard"), common: 5);

    [Theory]
    [InlineData("generalize")]
    [InlineData("generalise")]
    [InlineData("generalizable")]
    [InlineData("remodel")]
    [InlineData("metamodels")]
    [InlineData("mapper")]
    [InlineData("unhappiness")]
    [InlineData("shard")]
    public void Words_and_what_English_makes_of_them_are_known(string word) => Words.IsKnown(word).ShouldBeTrue();

    [Theory]
    [InlineData("modle")]
    [InlineData("generalzie")]
    [InlineData("mapp")]
    [InlineData("")]
    public void Other_strings_are_not(string word) => Words.IsKnown(word).ShouldBeFalse();

    [Fact]
    public void Corrections_are_the_nearest_common_words()
    {
        var index = new CorrectionIndex(ListOf("generalize", "generalized", "training", "raining"), common: 3);
        index.Find("genralize")!.Value.ShouldBe(new Correction("generalize", EditKind.Missing, IsOnly: true));
        index.Find("trianing")!.Value.Word.ShouldBe("training");
        index.Find("raining").ShouldBeNull();
        index.Find("unrelated").ShouldBeNull();
    }

    private static ListedWords ListOf(params string[] words)
    {
        var list = new ListedWords();
        foreach (var word in words)
        {
            list.Add(word);
        }

        return list;
    }
}
