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
        start > 1 && text[start - 1] == ' ' && (SentenceStops.Has(text[start - 2]) || text[start - 2] == ':');

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

    /// <summary>The word with the one before it and with the one behind it, where one space and nothing else parts them.</summary>
    public static IEnumerable<TextSpan> PairsWith(string text, TextSpan word)
    {
        if (IsPair(text, word.Start - 1) && StartOf(text, word.Start - 1) is var start && IsApart(text, start, word.End))
        {
            yield return TextSpan.FromBounds(start, word.End);
        }

        if (IsPair(text, word.End) && EndOf(text, word.End + 1) is var end && IsApart(text, word.Start, end))
        {
            yield return TextSpan.FromBounds(word.Start, end);
        }
    }

    /// <summary>Whether a hyphen stands before or behind the word.</summary>
    public static bool TouchesHyphen(string text, TextSpan word) =>
        (word.Start > 0 && text[word.Start - 1] == '-') || (word.End < text.Length && text[word.End] == '-');

    /// <summary>What a capital says for a name: nothing where every sentence has one.</summary>
    public static double CostOfCapital(ReadOnlySpan<char> text, int start) =>
        char.IsAsciiLetterLower(text[start]) ? 0
        : start == 0 || BeginsSentence(text, start) ? SlipCosts.CapitalOfSentence
        : SlipCosts.Capital;

    /// <summary>Whether a space stands there between a letter and a small one.</summary>
    private static bool IsPair(string text, int space) =>
        space > 0
        && space + 1 < text.Length
        && text[space] == ' '
        && char.IsAsciiLetter(text[space - 1])
        && char.IsAsciiLetterLower(text[space + 1]);

    public static int StartOf(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && char.IsAsciiLetter(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    /// <summary>Whether words of a sentence stand there, and no parts of what hyphens, stops or signs hold together.</summary>
    private static bool IsApart(string text, int start, int end) =>
        (start == 0 || " (\"'“‘[".Contains(text[start - 1])) && (end == text.Length || " .,;:)?!\"”]".Contains(text[end]));
}
