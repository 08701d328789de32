using PaperLint.Language.Formulas;
using PaperLint.Text;

namespace PaperLint.Tests.Language.Formulas;

/// <summary>What may be repaired unseen.</summary>
public sealed class FormulaTrustTests
{
    [Theory]
    [InlineData("a bound of n geq 10^{5} for all")]
    [InlineData("such that x leq y and more")]
    [InlineData("the mass M_{rm eff} leq 3 of it")]
    [InlineData("an estimate hat x leq 3 of it")]
    [InlineData("a mass leq 10^{6} , M_odot for all")]
    public void A_formula_of_which_all_is_sure_is_safe(string text) => AreSafe(text).ShouldAllBe(isSafe => isSafe);

    [Theory]
    [InlineData("a map gmapstoh(g,det g^{-1}) of groups")]
    [InlineData("a bound (varepsilonn)^{-1} on the rate")]
    [InlineData("a decay chichirightarrowtau^{+}tau^{-} of them")]
    [InlineData("a form H_3(X)inSym^3(R^{d+1}) leq 4")]
    [InlineData("an entropy H(cdot,|rho_*) leq 3 of it")]
    public void A_formula_in_which_a_command_may_be_left_is_not_safe(string text) => AreSafe(text).ShouldAllBe(isSafe => !isSafe);

    [Fact]
    public void A_name_that_begins_with_a_Greek_letter_is_never_renamed_unseen() =>
        AreSafe("in the LambdaCDM model, for n leq 3").ShouldBe([false, true]);

    [Theory]
    [InlineData("a mean langle v with no end")]
    [InlineData("such that alpha geq the rest")]
    public void A_formula_that_lacks_its_other_half_is_not_safe(string text) => AreSafe(text).ShouldAllBe(isSafe => !isSafe);

    [Fact]
    public void Each_class_has_a_score_of_its_own()
    {
        var scores = SafeScores.Never.With(SafetyClass.Sign, 20);
        int[] lowest = [.. Enum.GetValues<SafetyClass>().Select(_ => FormulaTrust.Absent)];
        lowest[(int)SafetyClass.Sign] = 20;
        scores.Admit(lowest).ShouldBeTrue();
        lowest[(int)SafetyClass.Letter] = 500;
        scores.Admit(lowest).ShouldBeFalse();
    }

    private static List<bool> AreSafe(string text)
    {
        var lexicon = LatexLexiconReader.BuiltIn;
        var reader = new FormulaReader(lexicon);
        var tokens = reader.Read(text);
        reader.Judge(tokens, SpanSet.Empty);
        List<Formula> formulas = [.. new FormulaFinder(tokens, lexicon).Find()];
        var trust = new FormulaTrust(tokens, lexicon, formulas);
        var found = formulas.Select(formula => trust.IsSafe(formula, lexicon.Judgement.Safe)).ToList();
        found.ShouldNotBeEmpty(text);
        return found;
    }
}
