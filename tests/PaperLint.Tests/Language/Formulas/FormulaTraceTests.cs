using PaperLint.Language.Formulas;

namespace PaperLint.Tests.Language.Formulas;

public sealed class FormulaTraceTests
{
    [Fact]
    public void Each_place_that_may_be_a_command_is_named_with_what_decides()
    {
        var lines = FormulaTrace.Of("for p in [0,1] the rate").ToList();
        lines[0].ShouldStartWith("'in' at 6: a command with probability ");
        lines.Skip(1).ShouldNotBeEmpty();
        lines.Skip(1).ShouldAllBe(line => line.StartsWith("  "));
    }

    [Fact]
    public void Prose_has_nothing_to_be_judged() => FormulaTrace.Of("we point to the left of the image").ShouldBeEmpty();
}
