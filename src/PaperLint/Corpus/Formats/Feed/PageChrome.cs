using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace PaperLint.Corpus.Formats.Feed;

/// <summary>The lines of a scraped page that belong to no paper: buttons, banners, dates.</summary>
public sealed class PageChrome
{
    /// <summary>UTF-16 units of the longest line that a pattern is tried on: chrome is short, and most lines of a page are not.</summary>
    private const int LongestPatternMatch = 100;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lines;
    private readonly ImmutableArray<Regex> _patterns;
    private readonly int _longest;

    /// <param name="lines">Whole lines, in any case.</param>
    /// <param name="patterns">Regular expressions for whole lines, without backtracking.</param>
    public PageChrome(IEnumerable<string> lines, IEnumerable<string> patterns)
    {
        var set = lines.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _lines = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _patterns = [.. patterns.Select(pattern => new Regex($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))];
        _longest = Math.Max(LongestPatternMatch, set.Items.Select(line => line.Length).DefaultIfEmpty().Max());
    }

    /// <summary>What the shipped rules know.</summary>
    public static PageChrome Default { get; } = new(
        [
            "new", "Subscribe", "Daily Papers", "Trending Papers", "byAK and the research community", "by AK and the research community",
        ],
        [@"Get trending papers in your email inbox.{0,20}", @"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:, \d{4})?"]);

    /// <summary>Whether a line, without the space around it, is page chrome.</summary>
    public bool IsChrome(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length > _longest)
        {
            return false;
        }

        if (_lines.Contains(line))
        {
            return true;
        }

        foreach (var pattern in _patterns)
        {
            if (pattern.IsMatch(line))
            {
                return true;
            }
        }

        return false;
    }
}
