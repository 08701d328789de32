namespace PaperLint.Cli.Inputs;

/// <summary>
/// A pattern of one name in a path: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a-z]</c>, and <c>\</c> before what is meant as
/// it stands. Taken apart once, in a time that its length sets; a match takes at most its length times that of the name.
/// </summary>
internal sealed class NamePattern
{
    private readonly List<Sign> _signs = [];

    public NamePattern(ReadOnlySpan<char> pattern)
    {
        // Where one bracket is never closed, none after it is.
        var hasSets = true;
        while (!pattern.IsEmpty)
        {
            var end = pattern[0] == '[' && hasSets ? EndOfSet(pattern) : 0;
            hasSets &= pattern[0] != '[' || end > 0;
            var length = end > 0 ? end + 1 : pattern is ['\\', _, ..] ? 2 : 1;
            Add(pattern[..length]);
            pattern = pattern[length..];
        }
    }

    public bool Matches(ReadOnlySpan<char> name)
    {
        // Most patterns are told from most names by their ends.
        if (_signs is [.., { IsStar: false } last] && (name.IsEmpty || !last.Takes(name[^1])))
        {
            return false;
        }

        var (at, sign) = (0, 0);
        var (afterStar, starAt) = (-1, 0);
        while (at < name.Length)
        {
            if (sign < _signs.Count && _signs[sign].IsStar)
            {
                (afterStar, starAt) = (++sign, at);
            }
            else if (sign < _signs.Count && _signs[sign].Takes(name[at]))
            {
                sign++;
                at++;
            }
            else if (afterStar >= 0)
            {
                (sign, at) = (afterStar, ++starAt);
            }
            else
            {
                return false;
            }
        }

        return sign == _signs.Count || (sign == _signs.Count - 1 && _signs[sign].IsStar);
    }

    private void Add(ReadOnlySpan<char> sign)
    {
        switch (sign)
        {
            case ['*'] when _signs is [.., { IsStar: true }]:
                break;
            case ['*']:
                _signs.Add(Sign.Star);
                break;
            case ['?']:
                _signs.Add(new Sign([], IsNegated: true));
                break;
            case ['[', '!' or '^', .., ']']:
                _signs.Add(new Sign(RangesOf(sign[2..^1]), IsNegated: true));
                break;
            case ['[', .., ']']:
                _signs.Add(new Sign(RangesOf(sign[1..^1]), IsNegated: false));
                break;
            default:
                _signs.Add(new Sign([(sign[^1], sign[^1])], IsNegated: false));
                break;
        }
    }

    /// <summary>The ranges of a set, in order and apart from each other; those that go backwards hold nothing.</summary>
    private static List<(char Low, char High)> RangesOf(ReadOnlySpan<char> set)
    {
        var ranges = new List<(char Low, char High)>();
        while (!set.IsEmpty)
        {
            var low = Next(ref set);
            var high = low;
            if (set is ['-', _, ..])
            {
                set = set[1..];
                high = Next(ref set);
            }

            ranges.Add((low, high));
        }

        var apart = new List<(char Low, char High)>();
        foreach (var range in ranges.Where(range => range.Low <= range.High).Order())
        {
            if (apart is [.., var last] && range.Low <= last.High)
            {
                apart[^1] = (last.Low, (char)Math.Max(last.High, range.High));
            }
            else
            {
                apart.Add(range);
            }
        }

        return apart;
    }

    private static char Next(ref ReadOnlySpan<char> set)
    {
        var escaped = set is ['\\', _, ..] ? 1 : 0;
        var c = set[escaped];
        set = set[(escaped + 1)..];
        return c;
    }

    /// <summary>
    /// Where the bracket of a set closes; 0 where it does not, and stands for itself. One that comes first is in the set.
    /// </summary>
    private static int EndOfSet(ReadOnlySpan<char> pattern)
    {
        var first = pattern.Length > 1 && pattern[1] is '!' or '^' ? 2 : 1;
        for (var i = first; i < pattern.Length; i++)
        {
            if (pattern[i] == ']' && i > first)
            {
                return i;
            }

            i += pattern[i] == '\\' ? 1 : 0;
        }

        return 0;
    }

    /// <summary>What stands for one character of a name, or, as a star, for any number of them.</summary>
    /// <param name="Ranges">The characters that are meant, in order; null for a star.</param>
    /// <param name="IsNegated">Whether all characters but those are meant.</param>
    private readonly record struct Sign(List<(char Low, char High)>? Ranges, bool IsNegated)
    {
        public static Sign Star { get; } = new(null, IsNegated: false);

        public bool IsStar => Ranges is null;

        public bool Takes(char c) => Ranges!.Exists(range => c >= range.Low && c <= range.High) != IsNegated;
    }
}
