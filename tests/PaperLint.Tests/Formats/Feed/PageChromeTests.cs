using PaperLint.Formats.Feed;

namespace PaperLint.Tests.Formats.Feed;

public sealed class PageChromeTests
{
    private static readonly PageChrome Chrome = PageChrome.BuiltIn;

    [Theory]
    [InlineData("new")]
    [InlineData(" SUBSCRIBE\t")]
    [InlineData("Get trending papers in your email inbox once a day!")]
    [InlineData("Mar 11")]
    [InlineData("Dec 1, 2025")]
    public void Chrome_is_known(string line) => Chrome.IsChrome(line).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("news")]
    [InlineData("SubscribeZeRO++: Communication")]
    [InlineData("May be")]
    [InlineData("Mar 11 and after")]
    public void Titles_are_no_chrome(string line) => Chrome.IsChrome(line).ShouldBeFalse();
}
