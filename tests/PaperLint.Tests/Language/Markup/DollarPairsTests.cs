using PaperLint.Language.Markup;

namespace PaperLint.Tests.Language.Markup;

public sealed class DollarPairsTests
{
    [Theory]
    [InlineData("of $x$ and")]
    [InlineData("of $x^2 + y$ and")]
    [InlineData(@"costs $a\$b$ now")]
    [InlineData("$5$")]
    public void A_sign_that_opens_a_formula_finds_the_one_that_closes_it(string text) =>
        Assert.Equal(text.LastIndexOf('$'), DollarPairs.Close(text, text.IndexOf('$', StringComparison.Ordinal)));

    [Theory]
    [InlineData("from $5 to $10")]
    [InlineData("from $5-$10")]
    [InlineData("US$ and A$ alike")]
    [InlineData("a set $HOME and $PATH")]
    [InlineData("just $")]
    public void Money_and_variables_open_nothing(string text) =>
        Assert.Equal(-1, DollarPairs.Close(text, text.IndexOf('$', StringComparison.Ordinal)));

    [Theory]
    [InlineData(@"We bound $\alpha + 2", true)]
    [InlineData(@"We bound $x$ by $\alpha", true)]
    [InlineData("We bound $x$.", false)]
    [InlineData("A run costs $5.", false)]
    [InlineData(@"A run costs \$x.", false)]
    public void A_text_ends_inside_a_formula_where_its_last_sign_is_open(string text, bool open) =>
        Assert.Equal(open, DollarPairs.IsOpenAtEnd(text));
}
