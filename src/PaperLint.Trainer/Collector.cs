using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>Gathers the features of one place.</summary>
internal readonly struct Collector(FeatureNames names, List<int> numbers) : IFeatureSink
{
    public void Add(FeatureKind kind, ulong first, ulong second, ulong third) =>
        numbers.Add(names.NumberOf(new Feature(kind, first, second, third)));
}
