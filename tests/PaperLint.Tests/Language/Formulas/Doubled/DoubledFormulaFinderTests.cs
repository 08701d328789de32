using PaperLint.Language.Formulas;
using PaperLint.Language.Formulas.Doubled;

namespace PaperLint.Tests.Language.Formulas.Doubled;

public sealed class DoubledFormulaFinderTests
{
    /// <summary>What pages show, the TeX of it, and its meaning where the page gives that, too.</summary>
    public static TheoryData<string, string, string> Formulas => new()
    {
        { "β", @"\beta", "𝛽" },
        { "x≤105", @"x\leq 10^{5}", "𝑥superscript105" },
        { "ℝn×k", @"\mathbb{R}^{n\times k}", "superscriptℝ𝑛𝑘" },
        { "maxj‖𝐰j‖2", @"\max_{j}\|\mathbf{w}_{j}\|_{2}", "subscript𝑗subscriptnormsubscript𝐰𝑗2" },
        { "g(γ,t)=γt2", @"g(\gamma,t) = \gamma t^2", "𝑔𝛾𝑡𝛾superscript𝑡2" },
        { "α∈[0,1)", @"\alpha \in [0,1)", "𝛼01" },
        { "10−12γ", @"10^{-\frac{1}{2}}\gamma", "superscript1012𝛾" },
    };

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Finds_one_formula_however_a_page_gives_it(string shown, string tex, string meaning)
    {
        ShouldBeOne($"{shown}{tex}");
        ShouldBeOne($"{shown} {tex}");
        ShouldBeOne($"{shown}{tex}{shown}");
        ShouldBeOne($"{shown}{meaning}{tex}");
        ShouldBeOne($"{tex.Replace("_", @"\_", StringComparison.Ordinal)} {shown}");
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Leaves_what_stands_once_or_is_listed(string shown, string tex, string meaning)
    {
        Find($"with {shown} or {tex}, or {meaning}, as said").ShouldBeEmpty();
        Find($"the lists {shown}, {tex}; {shown}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("of α…")]
    [InlineData("of α\\ldots")]
    public void A_sign_of_several_dots_may_end_a_text(string text) => Find(text).ShouldBeEmpty();

    private static void ShouldBeOne(string copies)
    {
        var found = Find($"we take {copies}, and more").ShouldHaveSingleItem();
        found.All.ToString().ShouldBe($"[8..{8 + copies.Length})");
        found.All.Contains(found.Kept).ShouldBeTrue();
    }

    private static List<DoubledFormulaSpans> Find(string text) =>
        [.. new DoubledFormulaFinder(text, FormulaSigns.Read(text, LatexLexiconReader.BuiltIn)).Find()];
}
