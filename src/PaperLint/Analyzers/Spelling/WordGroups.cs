namespace PaperLint.Analyzers.Spelling;

/// <summary>Words by the letters that they must share with another, and their length.</summary>
internal sealed class WordGroups
{
    public const int None = -1;

    private readonly Dictionary<ulong, int> _first = [];
    private readonly List<(string Word, int Next)> _members = [];

    /// <summary>The last that was added with these letters, as a number; <see cref="None"/> where there is none.</summary>
    public int First(ReadOnlySpan<char> letters, int length) => _first.TryGetValue(KeyOf(letters, length), out var first) ? first : None;

    /// <summary>A word of a group, and the one that was added before it.</summary>
    public (string Word, int Next) this[int member] => _members[member];

    public void Add(ReadOnlySpan<char> letters, string word)
    {
        var key = KeyOf(letters, word.Length);
        _members.Add((word, _first.GetValueOrDefault(key, None)));
        _first[key] = _members.Count - 1;
    }

    private static ulong KeyOf(ReadOnlySpan<char> letters, int length)
    {
        var key = (ulong)length;
        foreach (var letter in letters)
        {
            key = (key * WordLetters.Spread) + letter;
        }

        return key;
    }
}
