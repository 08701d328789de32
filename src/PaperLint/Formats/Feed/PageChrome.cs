using System.Collections.Immutable;
using PaperLint.Packs;

namespace PaperLint.Formats.Feed;

/// <summary>The lines of a scraped page that belong to no paper: buttons, banners, dates.</summary>
public sealed class PageChrome
{
    /// <summary>The data file, in the built-in rules.</summary>
    public const string FileName = "structure/page-chrome.yml";

    /// <summary>UTF-16 units of the longest line that is looked at: chrome is short, and most lines of a page are not.</summary>
    private const int LongestLine = 100;

    private readonly ImmutableArray<string> _patterns;

    /// <param name="patterns">Whole lines, in any case; <c>#</c> stands for digits, <c>*</c> for anything.</param>
    public PageChrome(IEnumerable<string> patterns) => _patterns = [.. patterns];

    /// <exception cref="RuleException">The file is not as it should be.</exception>
    public static PageChrome Load(RulePack pack)
    {
        var file = pack.Load(FileName);
        return Read(file) ?? throw new RuleException(pack.DisplayPath(FileName), file, "this file is a mapping with the list 'lines'");
    }

    /// <summary>What a data file says; null when it is not as it should be.</summary>
    public static PageChrome? Read(RuleNode file) =>
        file is RuleMapping mapping && mapping["lines"] is RuleSequence lines && lines.Items.All(line => line is RuleScalar)
            ? new PageChrome(lines.Items.Select(line => ((RuleScalar)line).Value))
            : null;

    /// <summary>Whether a line is page chrome.</summary>
    public bool IsChrome(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > LongestLine)
        {
            return false;
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

    /// <summary>Patterns are short and have one <c>*</c> at most, so trying every length of it costs nothing.</summary>
    private static bool Matches(ReadOnlySpan<char> line, ReadOnlySpan<char> pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '*':
                    return MatchesAnyEnd(line, pattern[(i + 1)..]);
                case '#':
                    var digits = line.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : line.Length;
                    return digits > 0 && Matches(line[digits..], pattern[(i + 1)..]);
                default:
                    if (line.IsEmpty || char.ToLowerInvariant(line[0]) != char.ToLowerInvariant(pattern[i]))
                    {
                        return false;
                    }

                    line = line[1..];
                    break;
            }
        }

        return line.IsEmpty;
    }

    private static bool MatchesAnyEnd(ReadOnlySpan<char> line, ReadOnlySpan<char> pattern)
    {
        for (var i = 0; i <= line.Length; i++)
        {
            if (Matches(line[i..], pattern))
            {
                return true;
            }
        }

        return false;
    }
}
