using PaperLint.Text;

namespace PaperLint.Analyzers.Brackets;

/// <summary>A text with the places in it where brackets count: not in formulas and URLs.</summary>
internal sealed class BracketedText(string text, Func<int, bool> counts)
{
    public string Text => text;

    /// <summary>Whether the text ends as a whole one does. In one that was cut off, the end of what is open is what is missing.</summary>
    public bool IsWhole =>
        SentenceStops.EndWhole(text) && !EndsInAbbreviation(text.AsSpan().TrimEnd());

    public bool Counts(int offset) => counts(offset);

    /// <summary>
    /// Whether the last word has a stop inside (<c>e.g.</c>) or begins such a one, so that the sentence does not end there.
    /// </summary>
    private static bool EndsInAbbreviation(ReadOnlySpan<char> text)
    {
        var last = text[(text.LastIndexOf(' ') + 1)..];
        return last.EndsWith("al.") || last.Length < 4 || (last.Length < 8 && last[..^1].Contains('.'));
    }

    /// <summary>The character, or NUL outside the text.</summary>
    public char At(int offset) => (uint)offset < (uint)text.Length ? text[offset] : '\0';
}
