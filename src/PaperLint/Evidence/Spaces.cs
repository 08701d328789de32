using System.Text.RegularExpressions;

namespace PaperLint.Evidence;

/// <summary>White space of running text.</summary>
internal static partial class Spaces
{
    /// <summary>The text with one space in the place of each break of a line, which a source puts where its lines are full.</summary>
    public static string Joined(string text) => text.AsSpan().ContainsAny('\n', '\r') ? Breaks().Replace(text, " ") : text;

    [GeneratedRegex(@"\s*[\r\n]\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();
}
