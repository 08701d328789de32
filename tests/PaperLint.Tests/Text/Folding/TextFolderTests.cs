using System.Text.RegularExpressions;
using PaperLint.Duplicates.Sketches;
using PaperLint.Text.Folding;

namespace PaperLint.Tests.Text.Folding;

public sealed class TextFolderTests
{
    [Theory]
    [InlineData("6.7times", "6.7×")]
    [InlineData("6.7times", @"$6.7\times$")]
    [InlineData("6.7times", "6.7 times")]
    [InlineData("State-of-the-Art", "state of the\tart")]
    [InlineData("Poincaré", "Poincare\u0301")]
    [InlineData("Schrödinger", @"Schr\""odinger")]
    [InlineData("Schrödinger", @"Schr\""{o}dinger")]
    [InlineData("Erdős", @"Erd\H{o}s")]
    [InlineData("Łukasz's ﬁelds", @"\L{}ukasz’s fields")]
    [InlineData(@"$\mathcal{O}(n^2)$", "𝒪(n²)")]
    [InlineData("mathcal O(n)", "O(n)")]
    [InlineData(@"$O\left(\frac{d}{m\epsilon^{2}\psi}\right)$", "Oleft(d{mepsilon^{2}psi}right)")]
    [InlineData(@"$p \in [1,\infty]$", "p in [1,infty]")]
    [InlineData(@"$p \in [1,\infty]$", "p ∈ [1, ∞]")]
    [InlineData(@"$\varepsilon$-greedy", "ϵ-greedy")]
    [InlineData("𝛼 and 𝐱", "α and x")]
    [InlineData("ＧＰＴ－4", "GPT-4")]
    [InlineData("Άλφα", "άλφα")]
    [InlineData("Άλφα", "Α\u0301λφα")]
    [InlineData("й", "и\u0306")]
    [InlineData("がく", "か\u3099く")]
    [InlineData("ｶﾞ", "ガ")]
    [InlineData("한글", "\u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [InlineData("x₁ᵢ", "x1i")]
    [InlineData("½ Ⅳ ①", "1/2 IV 1")]
    [InlineData("\uFA19", "\u795E")]
    [InlineData("zero\u200Bshot soft\u00ADware", "zeroshot software")]
    [InlineData("R&amp;D", "R&D")]
    [InlineData("a<br/>b", "a b")]
    public void Damage_and_repair_fold_to_the_same_letters(string damaged, string whole) => Letters(damaged).ShouldBe(Letters(whole));

    [Theory]
    [InlineData("GPT-3", "GPT-4")]
    [InlineData("α", "β")]
    [InlineData("turn left (or right)", "turn (or)")]
    [InlineData("5.3times", "5.3")]
    public void Different_texts_stay_different(string one, string other) => Letters(one).ShouldNotBe(Letters(other));

    [Theory]
    [InlineData("한글 모델", "\u1112\u1161\u11AB\u1100\u1173\u11AF \u1106\u1169\u1103\u1166\u11AF")]
    [InlineData("がく", "か\u3099く")]
    [InlineData("Ångström", "A\u030Angstro\u0308m")]
    public void Composed_and_decomposed_texts_have_the_same_words(string composed, string decomposed) =>
        Words(decomposed).ShouldBe(Words(composed));

    [Fact]
    public void A_digit_and_a_letter_are_two_words() => Words("6.7times").ShouldBe(["6", "7", "times"]);

    [Fact]
    public void Every_ideograph_is_a_word() => Words("深度学习 for vision").ShouldBe(["深", "度", "学", "习", "for", "vision"]);

    [Fact]
    public void Words_of_any_length_are_found_wherever_they_stand()
    {
        const string Characters = "abkzABKZ`[@   \t.-019";
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var word = new string('x', random.Next(40));
            var text =
                string.Concat(Enumerable.Range(0, random.Next(60))
                .Select(_ => random.Next(12) == 0 ? word : Characters[random.Next(Characters.Length)].ToString()));
            Words(text).ShouldBe(Regex.Matches(text.ToLowerInvariant(), "[a-z]+|[0-9]+").Select(match => match.Value), text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\\")]
    [InlineData("$\\")]
    [InlineData("&")]
    [InlineData("<")]
    [InlineData("\uD835")]
    [InlineData("\uDC00\uD835x")]
    [InlineData("left{right}left(")]
    public void Scraps_do_no_harm(string text) => Should.NotThrow(() => Letters(text));

    [Theory]
    [InlineData("SubscribeZeRO++: Fast Training", "ZeRO++: Fast Training")]
    [InlineData("Fast Training. (arXiv:2302.02913v3 [cs.LG] UPDATED)", "Fast Training.")]
    [InlineData("Subscribe to Nothing", "Subscribe to Nothing")]
    [InlineData("(arXiv:2302.02913v3 [cs.LG])", "(arXiv:2302.02913v3 [cs.LG])")]
    public void Feed_marks_of_titles_go(string title, string expected) => FeedMarks.TrimTitle(title).Trim().ToString().ShouldBe(expected);

    [Theory]
    [InlineData("arXiv:2403.07398v1 Announce Type: cross  Abstract: Event reasoning", "Event reasoning")]
    [InlineData("Abstract. We train", "We train")]
    [InlineData("Abstract interpretation is sound", "Abstract interpretation is sound")]
    public void Feed_marks_of_abstracts_go(string text, string expected) => FeedMarks.TrimAbstract(text).ToString().ShouldBe(expected);

    private static string Letters(string text) => string.Concat(Words(text));

    private static string[] Words(string text)
    {
        var folded = new FoldedText(length: 1);
        TextFolder.Fold(text, folded);
        return [.. Enumerable.Range(0, folded.Words).Select(index => folded.Word(index).ToString())];
    }
}
