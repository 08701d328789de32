using PaperLint.Text;

namespace PaperLint.Language.English;

/// <summary>Words, by their numbers, in groups of those that were added under hashes that begin alike.</summary>
internal sealed class WordGroups
{
    public const int None = -1;

    /// <summary>The common words that the built-in rules know are added under some 95,000 hashes.</summary>
    private const int GroupBits = 17;

    /// <summary>The last member of each group, from 1 on.</summary>
    private readonly int[] _last = new int[1 << GroupBits];
    private readonly List<(int Word, uint Hash, int Next)> _members = [];

    /// <summary>The last member of the group of a hash; <see cref="None"/> where there is none.</summary>
    public int First(ulong hash) => _last[GroupOf(hash)] - 1;

    /// <summary>A word of a group, half of the hash under which it was added, and the member that was added before it.</summary>
    public (int Word, uint Hash, int Next) this[int member] => _members[member];

    public void Add(ulong hash, int word)
    {
        ref var last = ref _last[GroupOf(hash)];
        _members.Add((word, (uint)hash, last - 1));
        last = _members.Count;
    }

    private static int GroupOf(ulong hash) => (int)((hash * WordLetters.Spread) >> (64 - GroupBits));
}
