using System.Globalization;
using System.Text;

namespace PaperLint.Text;

/// <summary>What stands in a text and nobody sees.</summary>
internal static class InvisibleCharacters
{
    private const char CombiningGraphemeJoiner = '\u034f';
    private const char FirstHangulFiller = '\u115f';
    private const char LastHangulFiller = '\u1160';
    private const char HangulFiller = '\u3164';

    /// <summary>The text as it is seen: without them, and with one space for every stretch of space.</summary>
    public static string Without(ReadOnlySpan<char> text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (seen.Length > 0 && seen[^1] != ' ')
                {
                    seen.Append(' ');
                }
            }
            else if (!Is(c))
            {
                seen.Append(c);
            }
        }

        return seen.ToString().TrimEnd(' ');
    }

    /// <summary>Whether nothing of a text is seen.</summary>
    public static bool AreAll(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !Is(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Is(char c) => c is CombiningGraphemeJoiner or (>= FirstHangulFiller and <= LastHangulFiller) or HangulFiller
        || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control;
}
