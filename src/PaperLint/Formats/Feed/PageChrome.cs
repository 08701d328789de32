using System.Collections.Immutable;
using PaperLint.Packs;
using PaperLint.Text;

namespace PaperLint.Formats.Feed;

/// <summary>The lines of a scraped page that belong to no paper: buttons, banners, dates.</summary>
public sealed class PageChrome
{
    /// <summary>The data file, in the built-in rules.</summary>
    private const string FileName = "structure/page-chrome.yml";

    /// <summary>UTF-16 units of the longest line that is looked at: chrome is short, and most lines of a page are not.</summary>
    private const int LongestLine = 100;

    private readonly ImmutableArray<string> _patterns;

    /// <param name="file">Has whole lines, in any case; <c>#</c> stands for digits, <c>*</c> for anything.</param>
    /// <exception cref="RuleException">The file is not as it should be.</exception>
    public PageChrome(DataFile file) => _patterns = file.Texts("lines");

    /// <summary>The lines that the built-in rules know.</summary>
    public static PageChrome BuiltIn => new(new DataFile(new BuiltInRulePack(), FileName));

    /// <summary>Whether a line is page chrome.</summary>
    public bool IsChrome(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > LongestLine)
        {
            return false;
        }

        // Else a repair that takes out what nobody sees would make chrome of what was a title before.
        if (line.ContainsAnyExceptInRange(' ', '~') || line.Contains("  ", StringComparison.Ordinal))
        {
            line = InvisibleCharacters.Without(line);
        }

        foreach (var pattern in _patterns)
        {
            if (Matches(line, pattern))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A stretch between two stars is looked for once, at the first place where it is: none further on could be better.
    /// So a pattern of any number of stars takes no longer than its length times that of the line.
    /// </summary>
    private static bool Matches(ReadOnlySpan<char> line, ReadOnlySpan<char> pattern)
    {
        var (at, next) = (0, 0);
        var (retry, star) = (0, -1);
        while (at < line.Length || next < pattern.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                (star, retry) = (++next, at);
            }
            else if (next < pattern.Length && at < line.Length && LengthOf(line[at..], pattern[next]) is > 0 and var length)
            {
                at += length;
                next++;
            }
            else if (star >= 0 && retry < line.Length)
            {
                (at, next) = (++retry, star);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many characters a sign of a pattern stands for at the beginning of a text; 0 where it does not stand there.</summary>
    private static int LengthOf(ReadOnlySpan<char> text, char sign) => sign != '#'
        ? char.ToLowerInvariant(text[0]) == char.ToLowerInvariant(sign) ? 1 : 0
        : text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
}
