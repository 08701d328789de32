using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("abcd", "abcd")]
    [InlineData("abcde", "abcd…")]
    [InlineData("abc\ud835\udc00", "abc…")]
    [InlineData("ab\ud835\udc00e", "ab\ud835\udc00…")]
    public void Never_shows_half_of_a_pair(string text, string shown) => ShortText.Of(text, 4).ShouldBe(shown);
}
