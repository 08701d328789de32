namespace PaperLint.Trainer;

/// <param name="Rate">How far the first step of a feature goes.</param>
/// <param name="Sparsity">What keeps weights at zero.</param>
/// <param name="Decay">What keeps weights small.</param>
/// <param name="Rounds">How often each place is learnt.</param>
/// <param name="FewestTexts">What fewer texts have is no feature.</param>
/// <param name="CostOfFalseReport">How much worse a report on a text without formulas is than one formula that is missed.</param>
/// <param name="CostOfFalseTerm">The same for a report on a letter that an author spelt out in a term.</param>
internal sealed record RegressionSettings(double Rate, double Sparsity, double Decay, int Rounds, int FewestTexts,
    double CostOfFalseReport, double CostOfFalseTerm);
