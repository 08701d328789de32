using PaperLint.Language.English;

namespace PaperLint.Tests.Analyzers.Spelling;

public sealed class LexiconTests
{
    private static readonly Lexicon Words =
        new(ListOf("generalize", "model", "models", "map", "happy", "shard"), common: 5, isBuiltIn: false);

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

    [Theory]
    [InlineData("genralize", "generalize")]
    [InlineData("trianing", "training")]
    [InlineData("raining", "training")]
    [InlineData("unrelated", "")]
    public void Corrections_are_the_words_one_slip_away(string written, string meant)
    {
        var index = new CorrectionIndex(ListOf("generalize", "generalized", "training", "raining"));
        var found = new HashSet<string>();
        index.ForEach(written, (word, _) => found.Add(word));
        string.Join(' ', found).ShouldBe(meant);
        index.HasAny(written).ShouldBe(meant.Length > 0);
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
