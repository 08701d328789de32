using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Terms;

/// <summary>What a word is: an unbroken run of letters, digits and underscores.</summary>
internal static class Words
{
    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>The longest run of ASCII letters; empty when there is none.</summary>
    public static TextSpan LongestLettersOf(ReadOnlySpan<char> text)
    {
        var longest = default(TextSpan);
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                at++;
            }

            longest = at - start > longest.Length ? TextSpan.FromBounds(start, at) : longest;
        }

        return longest;
    }
}
