namespace PaperLint.Trainer;

/// <summary>Features by small numbers, in the order in which they were met.</summary>
internal sealed class FeatureNames
{
    private readonly Dictionary<Feature, int> _numbers = [];
    private readonly List<Feature> _features = [];

    public int Count => _features.Count;

    public Feature this[int number] => _features[number];

    public int NumberOf(Feature feature)
    {
        if (!_numbers.TryGetValue(feature, out var number))
        {
            number = _features.Count;
            _numbers.Add(feature, number);
            _features.Add(feature);
        }

        return number;
    }
}
