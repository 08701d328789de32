using System.Collections.Frozen;
using PaperLint.Text.Folding;

namespace PaperLint.Habits;

/// <summary>The Greek letters of formulas and of names, and the words for them.</summary>
internal static class GreekLetters
{
    private const char First = 'α';
    private const char Last = 'ω';

    private static readonly FrozenSet<string> Names = Enumerable.Range(First, Last - First + 1)
        .Select(letter => FoldedCharacters.Of((char)letter))
        .OfType<string>()
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsName(string text) => Names.Contains(text);

    /// <summary>Runs of them in a text: a word of Greek is one.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (text.IndexOfAnyInRange('\u0391', Last) is var start and >= 0)
        {
            count++;
            text = text[start..];
            var end = text.IndexOfAnyExceptInRange('\u0386', '\u03ce');
            text = end < 0 ? [] : text[end..];
        }

        return count;
    }
}
