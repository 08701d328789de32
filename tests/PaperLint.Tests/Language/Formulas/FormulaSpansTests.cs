using PaperLint.Language.Formulas;

namespace PaperLint.Tests.Language.Formulas;

public sealed class FormulaSpansTests
{
    [Theory]
    [InlineData("a bound of O(n^2 log n) holds", "O(n^2 log n)")]
    [InlineData("where x_{t+1} = f(x_t) is", "x_{t+1} = f(x_t)")]
    [InlineData("is \\(a + b\\) here", "\\(a + b\\)")]
    public void A_formula_is_one_span(string text, string formula)
    {
        var span = FormulaSpans.Find(text).Spans.ShouldHaveSingleItem();
        text.Substring(span.Start, span.Length).ShouldBe(formula);
    }

    [Fact]
    public void Prose_has_none() => FormulaSpans.Find("Nothing here, not even 5 times five things.").Spans.ShouldBeEmpty();
}
