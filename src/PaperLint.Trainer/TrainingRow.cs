namespace PaperLint.Trainer;

/// <summary>An abstract whose formulas are known; none where it is a sound one without formulas.</summary>
internal sealed record TrainingRow(string Field, string Text, IReadOnlyList<KnownFormula> Formulas);
