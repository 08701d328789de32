using System.Collections.Immutable;

namespace PaperLint.Text;

/// <summary>
/// Learns at which lengths a source cuts texts: where most texts of one length lack an end, the others of it are cut, too.
/// </summary>
internal sealed class CutLengths
{
    /// <summary>Texts of one length that lack an end before the length counts as the limit of a source.</summary>
    private const int FewestOfOneLength = 10;

    /// <summary>Of texts cut at one length, about one in thirty happens to end with a sentence.</summary>
    private const int FewestUnfinishedForOneWhole = 4;

    private readonly Dictionary<int, (int Unfinished, int Whole)> _counts = [];

    /// <summary>Those that are known by now.</summary>
    public ImmutableSortedSet<int> All => [.. _counts.Keys.Where(Contains)];

    /// <summary>Whether sources may cut at this length: a multiple of 50, a power of two, or one less.</summary>
    public static bool IsUsual(int length) => length >= 50 && (length % 50 == 0 || int.IsPow2(length) || int.IsPow2(length + 1));

    /// <summary>The length of a text in characters as sources count them: code points.</summary>
    public static int LengthOf(string text)
    {
        var length = text.Length;
        var rest = text.AsSpan();
        while (rest.IndexOfAnyInRange('\udc00', '\udfff') is var low and >= 0)
        {
            length--;
            rest = rest[(low + 1)..];
        }

        return length;
    }

    public void Add(int length, bool isWhole)
    {
        var (unfinished, whole) = _counts.GetValueOrDefault(length);
        _counts[length] = isWhole ? (unfinished, whole + 1) : (unfinished + 1, whole);
    }

    public bool Contains(int length)
    {
        var (unfinished, whole) = _counts.GetValueOrDefault(length);
        return unfinished >= FewestOfOneLength && unfinished >= whole * FewestUnfinishedForOneWhole;
    }
}
