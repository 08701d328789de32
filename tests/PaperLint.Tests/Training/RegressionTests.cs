using PaperLint.Trainer;

namespace PaperLint.Tests.Training;

public sealed class RegressionTests
{
    private static readonly RegressionSettings Settings =
        new(Rate: 0.1, Sparsity: 1, Decay: 1, Rounds: 1, FewestTexts: 1, CostOfFalseReport: 1, CostOfFalseTerm: 1);

    [Fact]
    public void What_commands_have_speaks_for_them_and_what_prose_has_against()
    {
        var learnt = Learn();

        learnt.WeightOf(0).ShouldBeGreaterThan(0);
        learnt.WeightOf(1).ShouldBeLessThan(0);
    }

    [Fact]
    public void What_was_hardly_met_has_no_weight()
    {
        var learnt = Learn();
        learnt.Learn([2], isCommand: true, importance: 1);

        learnt.WeightOf(2).ShouldBe(0);
    }

    [Fact]
    public void The_same_places_give_the_same_weights() =>
        new[] { 0, 1, 2 }.Select(Learn().WeightOf).ShouldBe(new[] { 0, 1, 2 }.Select(Learn().WeightOf));

    private static Regression Learn()
    {
        var regression = new Regression(features: 3, Settings);
        for (var i = 0; i < 50; i++)
        {
            regression.Learn([0], isCommand: true, importance: 1);
            regression.Learn([1], isCommand: false, importance: 1);
        }

        return regression;
    }
}
