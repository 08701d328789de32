using PaperLint.Language.Urls;

namespace PaperLint.Tests.Language.Urls;

public sealed class UrlLabelTests
{
    [Theory]
    [InlineData("{here}.", 6)]
    [InlineData(@"{a \} b} c", 8)]
    [InlineData("{a {b} c} d", 9)]
    [InlineData("{cut", 4)]
    [InlineData("none", -1)]
    public void A_label_ends_at_its_own_brace(string text, int end) => Assert.Equal(end, UrlLabel.EndAt(text, 0));
}
