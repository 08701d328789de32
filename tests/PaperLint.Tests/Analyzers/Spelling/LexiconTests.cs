using FsCheck;
using FsCheck.Fluent;
using PaperLint.Language.English;
using PaperLint.Text;

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

    /// <summary>Words of few letters, so that many are one slip apart, and many letters are doubled.</summary>
    [Fact]
    public void Corrections_are_those_that_a_look_at_each_word_finds() =>
        Prop.ForAll(LettersOf(4).ListOf().ToArbitrary(), LettersOf(5).ToArbitrary(), (words, written) =>
        {
            var index = new CorrectionIndex(ListOf([.. words]));
            var found = new HashSet<string>();
            index.ForEach(written, (word, _) => found.Add(word));
            found.ShouldBe(words.Distinct().Where(word => OneEdit.Of(written, word) is not null), ignoreOrder: true);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("map", true)]
    [InlineData("mapping", false)]
    [InlineData("mb", false)]
    [InlineData("unconditiona", true)]
    [InlineData("unconditional", true)]
    [InlineData("unconditiond", false)]
    public void A_start_is_shorter_than_the_word(string start, bool isStart)
    {
        var words = new WordStarts();
        words.Add("unconditionally");
        words.Add("mapping");
        words.Sort();
        words.IsStart(start).ShouldBe(isStart);
    }

    private static Gen<string> LettersOf(int fewest) =>
        Gen.Elements('a', 'b', 'c').ArrayOf().Where(letters => letters.Length >= fewest).Select(letters => new string(letters));

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
