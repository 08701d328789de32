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

    [Theory]
    [InlineData("a set {1,2} of them", @"a set \{1,2\} of them")]
    [InlineData("one { alone", @"one \textbraceleft{} alone")]
    public void Braces_are_written_so_that_BibTeX_can_count_them(string text, string raw)
    {
        BibTextCodec.Braced.Write(text).ShouldBe(raw);
        BibTextCodec.Braced.Decode(Encoding.UTF8.GetBytes(raw)).ShouldBe(text);
    }

    [Theory]
    [InlineData("costs $5", @"costs \$5")]
    [InlineData("a bound $x_1^2$ of 5%", @"a bound $x_1^2$ of 5\%")]
    [InlineData("10^5 ~ x_1", @"10\textasciicircum{}5 \textasciitilde{} x\_1")]
    [InlineData(@"much \emph{more} & more", @"much \emph{more} \& more")]
    public void What_is_written_compiles_and_is_read_as_it_was(string text, string raw)
    {
        BibTextCodec.Braced.Write(text).ShouldBe(raw);
        BibTextCodec.Braced.Decode(Encoding.UTF8.GetBytes(raw)).ShouldBe(text);
    }
}
