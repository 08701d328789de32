using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Analyzers.Names;

/// <summary>
/// The name that a title gives its subject before a colon, with a space that the abstract does not have: <c>Raindrop GS: ...</c>,
/// of which the abstract speaks as RaindropGS.
/// </summary>
internal static class TitleHead
{
    private const int ShortestName = 5;
    private const int LongestName = 40;

    /// <summary>Where the name stands in the title, and how the abstract writes it; null where they agree.</summary>
    public static (TextSpan Span, string Right)? Read(string title, FieldContext body)
    {
        var end = title.IndexOf(':');
        if (end is < ShortestName or > LongestName)
        {
            return null;
        }

        var head = title[..end];
        var space = head.IndexOf(' ');
        if (space < 0 || !AreCapitals(head.AsSpan(space + 1)) || body.Text.Contains(head, StringComparison.Ordinal))
        {
            return null;
        }

        var name = head.Remove(space, 1);
        return name.All(char.IsAsciiLetterOrDigit) && HasWord(body, name) ? (new TextSpan(0, end), name) : null;
    }

    /// <summary>Two ordinary words with a capital each are no name that could not be two words (Flag Aggregator).</summary>
    private static bool AreCapitals(ReadOnlySpan<char> word) => !word.IsEmpty && !word.ContainsAnyExceptInRange('A', 'Z');

    /// <summary>Whether it is a word of the prose: names of repositories have no spaces.</summary>
    private static bool HasWord(FieldContext body, string word)
    {
        var at = body.Text.IndexOf(word, StringComparison.Ordinal);
        return at >= 0
            && body.Text.IsApart(at, at + word.Length)
            && !body.Protected.Overlaps(new TextSpan(at, word.Length));
    }
}
