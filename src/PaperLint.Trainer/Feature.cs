using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

internal readonly record struct Feature(FeatureKind Kind, ulong First, ulong Second, ulong Third);
