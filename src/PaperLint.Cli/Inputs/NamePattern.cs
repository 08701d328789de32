namespace PaperLint.Cli.Inputs;

/// <summary>A pattern of one name in a path: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a-z]</c>, and <c>\</c> before what is meant as it stands.</summary>
internal static class NamePattern
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (at, sign) = (0, 0);
        var (afterStar, starAt) = (-1, 0);
        while (at < name.Length)
        {
            if (sign < pattern.Length && pattern[sign] == '*')
            {
                (afterStar, starAt) = (++sign, at);
            }
            else if (sign < pattern.Length && Takes(pattern[sign..], name[at], out var length))
            {
                sign += length;
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

        return pattern[sign..].Trim('*').IsEmpty;
    }

    /// <summary>Whether a pattern begins with something that means a character, and how long that is.</summary>
    private static bool Takes(ReadOnlySpan<char> pattern, char c, out int length)
    {
        length = 1;
        switch (pattern[0])
        {
            case '?':
                return true;
            case '\\' when pattern.Length > 1:
                length = 2;
                return pattern[1] == c;
            case '[' when EndOfSet(pattern) is var end and > 0:
                length = end + 1;
                return pattern[1] is '!' or '^' ? !Holds(pattern[2..end], c) : Holds(pattern[1..end], c);
            default:
                return pattern[0] == c;
        }
    }

    /// <summary>Where the bracket of a set closes; 0 where it does not, and stands for itself. One that comes first is in the set.</summary>
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

    private static bool Holds(ReadOnlySpan<char> set, char c)
    {
        while (!set.IsEmpty)
        {
            var low = Next(ref set);
            var high = low;
            if (set is ['-', _, ..])
            {
                set = set[1..];
                high = Next(ref set);
            }

            if (c >= low && c <= high)
            {
                return true;
            }
        }

        return false;
    }

    private static char Next(ref ReadOnlySpan<char> set)
    {
        var escaped = set is ['\\', _, ..] ? 1 : 0;
        var c = set[escaped];
        set = set[(escaped + 1)..];
        return c;
    }
}
