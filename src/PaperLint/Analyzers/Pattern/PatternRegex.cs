using System.Text.RegularExpressions;

namespace PaperLint.Analyzers.Pattern;

/// <summary>Makes the regular expressions of rules so that none can hang a run.</summary>
internal static class PatternRegex
{
    /// <summary>What one text may cost a pattern that can backtrack: a thousand times what a sound one needs.</summary>
    private const int TimeLimitMilliseconds = 1000;

    /// <summary>The pattern as it was built in, if it was, which tests show to be linear; else linear-time where the pattern allows it (no lookaround, no backreference), else under a time limit.</summary>
    public static Regex Create(string pattern, bool ignoreCase)
    {
        if (BuiltInPatterns.Find(pattern, ignoreCase) is { } builtIn)
        {
            return builtIn;
        }

        var options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        try
        {
            return new Regex(pattern, options | RegexOptions.NonBacktracking);
        }
        catch (NotSupportedException)
        {
            // The one way .NET has to say that a pattern needs backtracking.
            return new Regex(pattern, options, TimeSpan.FromMilliseconds(TimeLimitMilliseconds));
        }
    }
}
