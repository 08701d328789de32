using System.Text;
using PaperLint.Formats.Bib;

namespace PaperLint.Tests.Formats.Bib;

public sealed class BibTextCodecTests
{
    [Theory]
    [InlineData(@"Poincar\'e", "Poincaré")]
    [InlineData(@"Poincar\'{e}", "Poincaré")]
    [InlineData(@"{\'E}tale", "Étale")]
    [InlineData(@"Ho\v{r}ava", "Hořava")]
    [InlineData(@"na\""{\i}ve", "naïve")]
    [InlineData(@"Erd\H{o}s", "Erdős")]
    public void An_accent_and_its_letter_are_one_character(string raw, string text) =>
        BibTextCodec.Braced.Decode(Encoding.UTF8.GetBytes(raw)).ShouldBe(text);

    [Fact]
    public void An_accent_that_no_letter_has_is_a_mark_behind_the_letter() => BibTextCodec.Braced.Decode(@"\'q"u8).ShouldBe("q\u0301");
}
