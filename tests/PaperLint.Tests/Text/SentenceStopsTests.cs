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
}
