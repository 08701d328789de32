using FsCheck;
using FsCheck.Fluent;

namespace PaperLint.Tests.Language.Formulas;

public sealed class FormulaRepairTests
{
    private static readonly string[] Pieces =
        ["alpha", "times", "in", "to", "left(", "right)", "{", "}", "^", "_", "$", "\\", "\\(", "\\)", " ", ",", "2.7", "x", "XinR",
        "mepsilon", "the", "infty", "frac", "tilde", "(", "]", "…", "\t", "é"];

    [Theory]
    [InlineData("for p in [1,infty] and q", "for p ∈ [1,∞] and q")]
    [InlineData("a map f: X to Y with n,dto infty", "a map f: X → Y with n,d→ ∞")]
    [InlineData("labels yin{0,1} given", "labels y∈{0,1} given")]
    [InlineData("a sum sum_{i=1}^n x_i of O(Nlog(N/epsilon)) terms", "a sum ∑ᵢ₌₁^n x_i of O(N log(N/ε)) terms")]
    [InlineData("the set mathcal X and mathbb R", "the set 𝒳 and ℝ")]
    [InlineData("regret tilde O(sqrt T) holds", "regret O\u0303(√T) holds")]
    [InlineData("a step of 10^{-4} at 3times10^{-11},erg,s^{-1}", "a step of 10^-4 at 3×10^-11 erg s^-1")]
    [InlineData("on Omegatimes[0,T_{out}] and (ell_1,L^p)", "on Ω×[0,T_out] and (ℓ_1,L^p)")]
    [InlineData("with n equiv 3 bmod 8 and kequiv3pmod4", "with n ≡ 3 mod 8 and k≡3 mod 4")]
    [InlineData("masses of 2.5times 10^3, M_odot and n equiv 1 bmod p", "masses of 2.5× 10^3 M_⊙ and n ≡ 1 mod p")]
    [InlineData("the ratio c_{th}=1/sqrt2 of both", "the ratio c_th=1/√2 of both")]
    [InlineData("from questionrightarrowanswer pairs", "from question→answer pairs")]
    [InlineData("both textrightarrowimage and imagerightarrowtext", "both text→image and image→text")]
    [InlineData("the algebra mathfrak g over Bbbk and {frak p} in mathfrak{S}", "the algebra 𝔤 over 𝕜 and 𝔭 in 𝔖")]
    [InlineData("the product G wr H and n gg 1, p mid n", "the product G ≀ H and n ≫ 1, p | n")]
    [InlineData("a map fcolon Xto Y with gcd(a,b) leq 3", "a map f: X→ Y with gcd(a,b) ≤ 3")]
    [InlineData("a mass of 10^{6} , M_odot and (8pm 1),Gyr", "a mass of 10⁶ M_⊙ and (8± 1) Gyr")]
    [InlineData("a mass of 10^6 , M_odot and V^{(m)}:h^m leq C", "a mass of 10^6 M_⊙ and V⁽ᵐ⁾:h^m ≤ C")]
    [InlineData("at -5,^{circ}C and 45,^circ{C} the two differ", "at -5 °C and 45 °C the two differ")]
    [InlineData("with frac 14 of alpha_i and a rate O(nlog(frac1p))", "with 1/4 of α_i and a rate O(n log(1/p))")]
    [InlineData("a rate n^{-frac1d} of alpha_i", "a rate n^(-1/d) of α_i")]
    [InlineData("the entropy H(alpha_1,|,rho_*) of O( , beta_i^2/n ,) values", "the entropy H(α_1 | ρ_*) of O( β_i^2/n ) values")]
    [InlineData("the area int_0^xf(t),dt of alpha_i", "the area ∫_0^xf(t) dt of α_i")]
    [InlineData("for n leq a(!!!!!q) over [![0,alpha_1]!]", "for n ≤ a(q) over [[0,α_1]]")]
    [InlineData("pairs x^*_{i},x^*_{j} and x_{i},y leq 1", "pairs x^*ᵢ,x^*ⱼ and xᵢ,y ≤ 1")]
    [InlineData("with a lag t^{,beta} and sim!10^{4} steps", "with a lag t^β and ∼10⁴ steps")]
    [InlineData("a rate C_{avg}log n leq C_{max}n", "a rate C_(avg)log n ≤ C_(max)n")]
    [InlineData("where $ x $ and $ \\alpha $ are free", "where x and α are free")]
    public void Commands_are_put_back(string text, string repaired) => FormulaRepair.Of(text).ShouldBe(repaired);

    [Theory]
    [InlineData("a bound {n^{2} \\over m^{2}} here")]
    public void What_lost_its_arguments_is_left_whole(string text) => FormulaRepair.Of(text).ShouldBe(text);

    [Theory]
    [InlineData("they pin it to the board and spin (twice)")]
    [InlineData("a meta-analysis of metadata within the main domain")]
    [InlineData("we point to the left (or right) of the image")]
    [InlineData("in Xin's work and Fin's, where h_1 = 3, we'll see that they’ll hold")]
    [InlineData("the Digamma-function and Agent3Sigma in h_1, h_2 and h_3")]
    [InlineData("a mass of (1632 amu) where h_1 = 2")]
    [InlineData("the mucosa of a mule and a gnu, of mudflats, towns and leftovers")]
    [InlineData("Cohen's kappa, Kendall's tau and a chi-square test")]
    [InlineData("runs from 10 to 20 in 3 of 5 cases")]
    [InlineData("gamma rays and the Raspberry Pi 5")]
    [InlineData("DeltaNet, LoRA, LambdaMART and nuScenes")]
    [InlineData("Emu3.5 and Qmu2 outperform Phi3.5 in uint8 and int4")]
    [InlineData("up to 3 times 10-fold cross validation")]
    [InlineData("it costs $500 or $600, not more")]
    [InlineData("it costs 5 $ x 6 $ or 5 $ a $ more")]
    public void English_is_left_alone(string text) => FormulaRepair.Of(text).ShouldBe(text);

    [Fact]
    public void What_is_sure_in_one_place_tells_in_another() =>
        FormulaRepair.Of("with epsilon^2 noise, where alpha is free").ShouldBe("with ε^2 noise, where α is free");

    [Theory]
    [InlineData("a 6.7times speedup", "a $6.7\\times$ speedup")]
    [InlineData("for p in [1,infty] holds", "for $p \\in [1,\\infty]$ holds")]
    [InlineData("for αin(0,1) holds", "for $\\alpha\\in(0,1)$ holds")]
    [InlineData("the bound A^{95%} lesssim 3 holds", "the bound $A^{95\\%} \\lesssim 3$ holds")]
    [InlineData("the bound Oleft(n leq 3 holds", "the bound Oleft(n leq 3 holds")]
    [InlineData("textbf{a mu P net} holds", "textbf{a mu P net} holds")]
    [InlineData("the factor x_{rank}leq max beta holds", "the factor $x_{\\operatorname{rank}}\\leq \\max \\beta$ holds")]
    [InlineData("a mass of 3.5times10^{6},M_odot holds", "a mass of $3.5\\times10^{6}\\,M_\\odot$ holds")]
    public void The_corpus_can_ask_for_latex(string text, string repaired) => FormulaRepair.Of(text, "latex").ShouldBe(repaired);

    [Theory]
    [InlineData("a 6.7times10^{3} speedup", "a $6.7\\times10^{3}$ speedup")]
    [InlineData("an alpha_i leq 3-sparse model", "an $\\alpha_i \\leq 3$-sparse model")]
    [InlineData("a norm |Xbeta - y|_2 leq 3 of it", "a norm |Xbeta - y|_2 leq 3 of it")]
    [InlineData("for textbf{a 3times 4 net} of it", "for textbf{a 3times 4 net} of it")]
    public void What_is_sure_in_plain_text_and_stands_alone_is_sure_in_latex(string text, string repaired) =>
        FormulaRepair.SafelyOf(text, "latex").ShouldBe(repaired);

    [Fact]
    public void Any_text_is_read_and_fixing_twice_changes_nothing()
    {
        var texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
        Prop.ForAll(Arb.From(texts), text =>
        {
            var once = FormulaRepair.Of(text);
            return FormulaRepair.Of(once) == once;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("^{")]
    [InlineData("(left(")]
    [InlineData("alphabeta")]
    [InlineData("x in ")]
    [InlineData("$x")]
    public void Hostile_text_takes_no_longer_than_its_length(string piece) => Growth.ShouldBeLinear(
        length =>
        {
            var text = string.Concat(Enumerable.Repeat(piece, length));
            return () => FormulaRepair.Of(text);
        },
        length: 2_500);
}
