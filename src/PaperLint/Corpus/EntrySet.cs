namespace PaperLint.Corpus;

/// <summary>Some papers of a corpus, a bit each: there may be millions.</summary>
public sealed class EntrySet
{
    private const int BitsOfPart = 64;

    private readonly Dictionary<string, List<ulong>> _files = new(StringComparer.Ordinal);

    /// <param name="fileName">The file.</param>
    /// <param name="index">1-based among the papers of the file.</param>
    public void Add(string fileName, long index)
    {
        if (!_files.TryGetValue(fileName, out var parts))
        {
            _files.Add(fileName, parts = []);
        }

        var part = checked((int)(index / BitsOfPart));
        while (parts.Count <= part)
        {
            parts.Add(0);
        }

        parts[part] |= 1UL << (int)(index % BitsOfPart);
    }

    public bool Contains(string fileName, long index) =>
        _files.TryGetValue(fileName, out var parts)
        && index / BitsOfPart < parts.Count
        && (parts[(int)(index / BitsOfPart)] >> (int)(index % BitsOfPart) & 1) != 0;
}
