using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>
/// Logistic regression by FTRL-proximal: steps that shrink for a feature the more often it is met, and weights that are zero until
/// their features prove themselves. See McMahan et al., Ad Click Prediction, KDD 2013.
/// </summary>
internal sealed class Regression(int features, RegressionSettings settings)
{
    private readonly double[] _gradients = new double[features];
    private readonly double[] _squares = new double[features];

    public double WeightOf(int feature)
    {
        var gradient = _gradients[feature];
        return Math.Abs(gradient) <= settings.Sparsity
            ? 0
            : -(gradient - (Math.Sign(gradient) * settings.Sparsity)) / (((1 + Math.Sqrt(_squares[feature])) / settings.Rate)
                + settings.Decay);
    }

    /// <summary>The weight as the table has it.</summary>
    public int RoundedWeightOf(int feature) => (int)Math.Round(WeightOf(feature) * Judgement.Unit, MidpointRounding.AwayFromZero);

    private double LogOddsOf(ReadOnlySpan<int> place)
    {
        var sum = 0.0;
        foreach (var feature in place)
        {
            sum += WeightOf(feature);
        }

        return sum;
    }

    public void Learn(ReadOnlySpan<int> place, bool isCommand, double importance)
    {
        var error = (1 / (1 + Math.Exp(-LogOddsOf(place)))) - (isCommand ? 1 : 0);
        error *= importance;
        foreach (var feature in place)
        {
            var weight = WeightOf(feature);
            var squares = _squares[feature] + (error * error);
            _gradients[feature] += error - ((Math.Sqrt(squares) - Math.Sqrt(_squares[feature])) / settings.Rate * weight);
            _squares[feature] = squares;
        }
    }
}
