using System.Text.RegularExpressions;
using PaperLint.Packs;

namespace PaperLint.Analyzers.Pattern;

/// <summary>Makes the regular expressions of rules so that none can hang a run.</summary>
internal static class PatternRegex
{
    /// <summary>UTF-16 units; longer patterns are lists, which rules of the kind 'terms' look up at once.</summary>
    public const int LongestPattern = 20_000;

    /// <summary>What one match may take a pattern of a pack: a thousand times what a sound one needs for a text.</summary>
    private const int TimeLimitMilliseconds = 1000;

    /// <summary>
    /// The pattern as it was built in, if it was, which tests show to be linear; else linear-time where the pattern allows it (no
    /// lookaround, no backreference); all others under a time limit.
    /// </summary>
    public static Regex Create(string pattern, bool ignoreCase)
    {
        if (BuiltInPatterns.Find(pattern, ignoreCase) is { } builtIn)
        {
            return builtIn;
        }

        var options =
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking, TimeSpan.FromMilliseconds(TimeLimitMilliseconds));
        }
        catch (NotSupportedException)
        {
            // The one way .NET has to say that a pattern needs backtracking.
            return new Regex(pattern, options, TimeSpan.FromMilliseconds(TimeLimitMilliseconds));
        }
    }
}
