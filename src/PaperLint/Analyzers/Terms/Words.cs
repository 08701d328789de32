using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Terms;

/// <summary>What a word is: an unbroken run of letters, digits and underscores.</summary>
internal static class Words
{
    public static bool IsPart(char c) => char.IsLetterOrDigit(c) || c == '_';

    /// <summary>The runs of ASCII letters.</summary>
    public static IEnumerable<TextSpan> LettersOf(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsAsciiLetter(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                yield return TextSpan.FromBounds(start, at);
            }
        }
    }
}
