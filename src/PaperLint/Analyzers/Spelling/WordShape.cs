using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Which stretches of a text are words whose spelling can be judged.</summary>
internal static class WordShape
{
    /// <summary>Characters that may stand beside a word of running text; others make it part of a name, a formula or markup.</summary>
    private const string Neighbours = " \t\r\n.,;:!?()[]\"'`“”‘’-–—";

    /// <summary>Names of persons stand at the beginning of sentences, too (Poisson, Pearson); longer ones are rare.</summary>
    private const int LongerThanNames = 9;

    /// <summary>Where the run of ASCII letters that begins at <paramref name="start"/> ends.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && char.IsAsciiLetter(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>
    /// Whether a run of letters is a whole word, not joined to what is no word, and not where a text was cut or a line broken.
    /// </summary>
    public static bool IsWhole(ReadOnlySpan<char> text, TextSpan word) =>
        IsWholeBefore(text, word.Start) && IsWholeAfter(text, word.End);

    /// <summary>Whether a word has small letters only, or a capital where a sentence begins.</summary>
    public static bool IsOrdinary(ReadOnlySpan<char> text, TextSpan span)
    {
        var word = text.Slice(span.Start, span.Length);
        return !word[1..].ContainsAnyInRange('A', 'Z')
            && (char.IsAsciiLetterLower(word[0]) || (word.Length >= LongerThanNames && BeginsSentence(text, span.Start)));
    }

    private static bool BeginsSentence(ReadOnlySpan<char> text, int start) =>
        start > 1 && text[start - 1] == ' ' && SentenceStops.Has(text[start - 2]);

    private static bool IsWholeBefore(ReadOnlySpan<char> text, int start)
    {
        if (start == 0)
        {
            return true;
        }

        // The rest of a word that a line break cut: "trans- formers". A dot before a word is one of a file or a name.
        var before = text[start - 1];
        return Neighbours.Contains(before)
            && before != '.'
            && !(before == ' ' && start > 2 && text[start - 2] == '-' && text[start - 3] != ' ' && text[start - 3] != '-');
    }

    private static bool IsWholeAfter(ReadOnlySpan<char> text, int end)
    {
        // The last word of a text without an end may be cut.
        if (text[end..].IsWhiteSpace() || !Neighbours.Contains(text[end]))
        {
            return false;
        }

        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        return text[end] switch
        {
            '-' => next != ' ',
            '.' => (char.IsWhiteSpace(next) || !char.IsAsciiLetterOrDigit(next)) && next != '.',
            _ => true,
        };
    }
}
