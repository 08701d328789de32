namespace PaperLint.Duplicates.Sketches;

/// <summary>The numbers that files have by their names: from 0 on, in the order in which they are asked for first.</summary>
internal sealed class FileNumbers
{
    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>By their numbers.</summary>
    public IReadOnlyList<string> Names => _names;

    public int Of(string fileName)
    {
        if (!_numbers.TryGetValue(fileName, out var number))
        {
            _numbers.Add(fileName, number = _names.Count);
            _names.Add(fileName);
        }

        return number;
    }
}
