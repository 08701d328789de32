using System.Globalization;
using System.Text;
using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class CompositionTests
{
    [Theory]
    [InlineData('e', '\u0301', 'é')]
    [InlineData('A', '\u030A', 'Å')]
    [InlineData('ş', '\u0307', '\0')]
    [InlineData('q', '\u0301', '\0')]
    public void A_letter_and_a_mark_are_one_character_where_there_is_one(char letter, char mark, char expected) =>
        (Composition.Of(letter, mark) ?? '\0').ShouldBe(expected);

    [Fact]
    public void What_composes_decomposes_to_the_same()
    {
        for (var i = 0; i < UnicodeTable.Pairs.Length; i++)
        {
            var (letter, mark) = ((char)(UnicodeTable.Pairs[i] >> 16), (char)UnicodeTable.Pairs[i]);
            var composed = Composition.Of(letter, mark).ShouldNotBeNull();
            Decomposed(composed).ShouldBe(Decomposed(letter) + Decomposed(mark));
        }
    }

    [Fact]
    public void What_was_decomposed_is_not_decomposed_further()
    {
        foreach (var codePoint in UnicodeTable.Decomposed)
        {
            foreach (var rune in Decomposition.Of(codePoint).ToString().EnumerateRunes())
            {
                Decomposition.Of(rune.Value).IsEmpty.ShouldBeTrue($"U+{codePoint:X4}");
            }
        }
    }

    [Theory]
    [InlineData('가', "\u1100\u1161\0")]
    [InlineData('힣', "\u1112\u1175\u11C2")]
    public void A_syllable_is_two_or_three_letters(char syllable, string letters)
    {
        var (lead, vowel, final) = Decomposition.OfSyllable(syllable);
        string.Create(CultureInfo.InvariantCulture, $"{lead}{vowel}{final}").ShouldBe(letters);
    }

    [Theory]
    [InlineData("café 한글", "cafe\u0301 \u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [InlineData("plain", "plain")]
    public void A_text_is_decomposed_whole(string text, string decomposed) => Decomposition.OfText(text).ShouldBe(decomposed);

    private static string Decomposed(char c) => Decomposition.Of(c) is { IsEmpty: false } text ? text.ToString() : c.ToString();
}
