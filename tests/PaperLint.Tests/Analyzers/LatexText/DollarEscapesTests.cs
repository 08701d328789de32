using PaperLint.Analyzers.LatexText;

namespace PaperLint.Tests.Analyzers.LatexText;

public sealed class DollarEscapesTests
{
    [Theory]
    [InlineData(@"It costs \$5 and $x+y$ is a sum.")]
    [InlineData(@"Where $x+y$ is a sum, it costs \$5.")]
    [InlineData(@"From \$5 to \$10 to \$20, where $x+y$ is a sum.")]
    public void An_escaped_dollar_may_begin_a_formula_where_others_stand_between_dollars(string text) =>
        DollarEscapes.IsAmongFormulas(text, text.IndexOf('\\', StringComparison.Ordinal)).ShouldBeTrue();

    [Theory]
    [InlineData(@"It costs \$5.")]
    [InlineData(@"\$")]
    [InlineData(@"From \$5 to \$10 to \$20.")]
    public void Prices_alone_begin_none(string text) =>
        DollarEscapes.IsAmongFormulas(text, text.IndexOf('\\', StringComparison.Ordinal)).ShouldBeFalse();
}
