using PaperLint.Text;

namespace PaperLint.Language.English;

/// <summary>
/// Words, by their numbers, in groups of those with the same letters somewhere and the same length; some others may be among
/// them.
/// </summary>
internal sealed class WordGroups
{
    public const int None = -1;

    /// <summary>The common words that the built-in rules know make 27,000 groups.</summary>
    private const int GroupBits = 16;

    /// <summary>The last member of each group, from 1 on.</summary>
    private readonly int[] _last = new int[1 << GroupBits];
    private readonly List<(int Word, int Next)> _members = [];

    /// <summary>The last member that was added with these letters; <see cref="None"/> where there is none.</summary>
    public int First(ReadOnlySpan<char> letters, int length) => _last[GroupOf(letters, length)] - 1;

    /// <summary>A word of a group, and the member that was added before it.</summary>
    public (int Word, int Next) this[int member] => _members[member];

    public void Add(ReadOnlySpan<char> letters, int length, int word)
    {
        ref var last = ref _last[GroupOf(letters, length)];
        _members.Add((word, last - 1));
        last = _members.Count;
    }

    private static int GroupOf(ReadOnlySpan<char> letters, int length)
    {
        var key = (ulong)length;
        foreach (var letter in letters)
        {
            key = (key * WordLetters.Spread) + letter;
        }

        return (int)((key * WordLetters.Spread) >> (64 - GroupBits));
    }
}
