using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Sections;

/// <summary>Reads the label that is glued to what follows it.</summary>
internal sealed class GluedLabelReader(SectionLabels labels)
{
    /// <summary>Words of a label before its last one.</summary>
    private const int MostWords = 6;

    /// <summary>What may stand before a section.</summary>
    private const string Before = ".!?)]";

    /// <param name="text">The text.</param>
    /// <param name="start">Where a word begins with a label.</param>
    /// <returns>The whole label, with those that it is joined to and its colon; null where the word is none, or stands apart.</returns>
    public TextSpan? Read(string text, int start)
    {
        var end = EndOfLabel(text, start);
        if (end <= start || !labels.Contains(text.AsSpan(start, end - start)) || IsPluralOrWord(text, start, end))
        {
            return null;
        }

        var first = FirstOfLabel(text, start);
        var before = text.AsSpan(0, first).TrimEnd();
        return before.IsEmpty || Before.Contains(before[^1]) ? TextSpan.FromBounds(first, text[end] == ':' ? end + 1 : end) : null;
    }

    /// <summary>"RESULTSet": results of "et", or a result of "Set"?</summary>
    private bool IsPluralOrWord(string text, int start, int end) =>
        text[end] is 's' or 'S' && labels.Contains(text.AsSpan(start, end + 1 - start));

    private static int EndOfLabel(string text, int start)
    {
        var end = start + 1;
        var isCapitals = end < text.Length && char.IsAsciiLetterUpper(text[end]);
        while (end < text.Length && (isCapitals ? char.IsAsciiLetterUpper(text[end]) : char.IsAsciiLetterLower(text[end])))
        {
            end++;
        }

        if (end + 1 >= text.Length)
        {
            return -1;
        }

        if (text[end] == ':')
        {
            return char.IsAsciiLetterUpper(text[end + 1]) ? end : -1;
        }

        if (char.IsAsciiDigit(text[end]))
        {
            return isCapitals ? end : -1;
        }

        if (isCapitals)
        {
            // The last capital begins the sentence, be it a word of one letter.
            var isWord = char.IsAsciiLetterLower(text[end]) || (text[end] == ' ' && text[end - 1] is 'A');
            return isWord ? end - 1 : -1;
        }

        return char.IsAsciiLetterUpper(text[end]) && (char.IsAsciiLetterLower(text[end + 1]) || text[end + 1] == ' ') ? end : -1;
    }

    /// <summary>Where the label begins: "MATERIALS AND" before "METHODS", "MAIN OUTCOME" before "MEASURES".</summary>
    private static int FirstOfLabel(string text, int start)
    {
        var isCapitals = char.IsAsciiLetterUpper(text[start + 1]);
        var first = start;
        for (var words = 0; isCapitals && words < MostWords && first > 1 && text[first - 1] == ' '; words++)
        {
            var before = StartOfCapitals(text, first - 1);
            if (before == first - 1)
            {
                break;
            }

            first = before;
        }

        return first;
    }

    /// <summary>Where the word of capitals begins that ends there, or the sign that stands for "and"; there where none does.</summary>
    private static int StartOfCapitals(string text, int end)
    {
        if (text[end - 1] == '&')
        {
            return end - 1;
        }

        var start = end;
        while (start > 0 && char.IsAsciiLetterUpper(text[start - 1]))
        {
            start--;
        }

        return start == 0 || !char.IsLetterOrDigit(text[start - 1]) ? start : end;
    }
}
