using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class SentenceStopsTests
{
    [Theory]
    [InlineData("It works.", true)]
    [InlineData("It works (“well!”). ", true)]
    [InlineData("它有效。", true)]
    [InlineData("यह काम करता है।", true)]
    [InlineData("as in the work (of others)", false)]
    [InlineData("and then", false)]
    [InlineData(")", false)]
    [InlineData("", false)]
    public void A_text_ends_whole_at_a_stop_of_any_script_closers_aside(string text, bool whole) =>
        Assert.Equal(whole, SentenceStops.EndWhole(text));

    [Theory]
    [InlineData("It works.", true)]
    [InlineData("It works...", false)]
    [InlineData("It works [...]", false)]
    [InlineData("It works and", false)]
    public void Dots_for_what_is_left_out_finish_nothing(string text, bool isFinished) =>
        SentenceStops.EndFinished(text).ShouldBe(isFinished);

    [Theory]
    [InlineData("", 0)]
    [InlineData("and then by 3.5 we", 0)]
    [InlineData("steps. Does it? It does", 2)]
    [InlineData("steps. It does.", 2)]
    public void Sentences_are_counted_by_their_ends(string text, int count) => SentenceStops.Count(text).ShouldBe(count);
}
