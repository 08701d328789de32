using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Analyzers.Links;

/// <summary>The words and marks of one sentence.</summary>
internal sealed class SentenceWords
{
    private readonly string _text;
    private readonly List<TextSpan> _spans = [];

    /// <summary>The words that were asked for; of most sentences nobody asks for any.</summary>
    private readonly string?[] _words;

    public SentenceWords(string text, TextSpan sentence)
    {
        _text = text;
        for (var at = sentence.Start; at < sentence.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (IsWordChar(text[at]) && end < sentence.End && IsWordChar(text[end]))
            {
                end++;
            }

            _spans.Add(TextSpan.FromBounds(at, end));
            at = end;
        }

        _words = new string?[_spans.Count];
    }

    public int Count => _spans.Count;

    /// <summary>The word; empty beyond either end.</summary>
    public string this[int index] => index >= 0 && index < Count ? _words[index] ??= Written(index).ToString() : "";

    /// <summary>The word, which must be there.</summary>
    public ReadOnlySpan<char> Written(int index) => _text.AsSpan(_spans[index].Start, _spans[index].Length);

    /// <summary>Whether the word, in any case, stands before <paramref name="end"/>.</summary>
    public bool Contains(string word, int end)
    {
        for (var i = 0; i < Math.Min(end, Count); i++)
        {
            if (Written(i).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>From the beginning of one word to the end of another.</summary>
    public TextSpan Span(int first, int last) =>
        TextSpan.FromBounds(_spans[Math.Max(0, first)].Start, _spans[Math.Min(last, Count - 1)].End);

    /// <summary>Cuts a text after each stop that is followed by a space.</summary>
    public static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        for (var at = text.NextOf(SentenceStops.All, 0); at >= 0; at = text.NextOf(SentenceStops.All, at + 1))
        {
            if (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]))
            {
                yield return TextSpan.FromBounds(start, at + 1);
                start = at + 1;
            }
        }

        if (start < text.Length)
        {
            yield return TextSpan.FromBounds(start, text.Length);
        }
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’' or '_' or '/' or '+';
}
