namespace PaperLint.Language.Formulas;

/// <summary>Takes the features of a place one by one: to sum their weights, or to learn them.</summary>
internal interface IFeatureSink
{
    void Add(FeatureKind kind, ulong first, ulong second = 0, ulong third = 0);
}
