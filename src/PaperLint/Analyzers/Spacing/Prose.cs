using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Spacing;

/// <summary>Reads the words on both sides of a place in a text.</summary>
internal readonly struct Prose(string text)
{
    public string Text { get; } = text;

    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    /// <summary>The character, or NUL outside the text.</summary>
    public char At(int offset) => (uint)offset < (uint)Text.Length ? Text[offset] : '\0';

    /// <summary>The letters that end at <paramref name="end"/>; empty if there are none.</summary>
    public TextSpan WordBefore(int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(Text[start - 1]))
        {
            start--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The letters that begin at <paramref name="start"/>; empty if there are none.</summary>
    public TextSpan WordAfter(int start)
    {
        var end = start;
        while (end < Text.Length && char.IsLetter(Text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Where the unbroken run that ends at <paramref name="end"/> begins: the word with its hyphens, digits and signs.</summary>
    public int TokenStart(int end)
    {
        while (end > 0 && !char.IsWhiteSpace(Text[end - 1]) && Text[end - 1] is not ('(' or '[' or '{' or '"' or ','))
        {
            end--;
        }

        return end;
    }

    public int TokenEnd(int start)
    {
        while (start < Text.Length && !char.IsWhiteSpace(Text[start]) && Text[start] is not (')' or ']' or '}' or '"' or ',' or ';'))
        {
            start++;
        }

        return start;
    }

    /// <summary>Whether the word stands alone on its left, or after a hyphen, bracket, quote or slash.</summary>
    public bool IsWholeBefore(TextSpan word) =>
        word.Start == 0
        || char.IsWhiteSpace(Text[word.Start - 1])
        || At(word.Start - 1) is '-' or '(' or '[' or '"' or '/' or '\'' or '`' or '—' or '–';

    /// <summary>Whether the word ends where a word of a sentence can: at a space, a mark or the end.</summary>
    public bool IsWholeAfter(TextSpan word) =>
        word.End >= Text.Length
        || char.IsWhiteSpace(Text[word.End])
        || At(word.End) is ',' or '-' or '\'' or '’' or ';' or ')' or ':' or '"';

    public bool IsLower(TextSpan word)
    {
        foreach (var c in this[word])
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        return !word.IsEmpty;
    }

    public bool IsUpper(TextSpan word)
    {
        foreach (var c in this[word])
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return !word.IsEmpty;
    }

    /// <summary>Whether the word is written as at the start of a sentence: a capital and then small letters only.</summary>
    public bool IsCapitalised(TextSpan word) =>
        word.Length > 1 && char.IsUpper(Text[word.Start]) && IsLower(TextSpan.FromBounds(word.Start + 1, word.End));
}
