using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Analyzers.Links;

/// <summary>The words and marks of one sentence.</summary>
internal sealed class SentenceWords
{
    private const string Open = "open";
    private const string Source = " sourc";

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
            while (IsWordChar(text[at]) && end < sentence.End && (IsWordChar(text[end]) || IsPoint(text, end, sentence.End)))
            {
                end++;
            }

            end = WithSource(at, end, sentence.End);
            _spans.Add(TextSpan.FromBounds(at, end));
            at = end;
        }

        _words = new string?[_spans.Count];
    }

    public int Count => _spans.Count;

    /// <summary>The word; empty beyond either end.</summary>
    public string this[int index] => index >= 0 && index < Count ? _words[index] ??= Folded(index) : "";

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

    /// <summary>"Open source" is one word, with a hyphen or without.</summary>
    private int WithSource(int start, int end, int limit)
    {
        var rest = _text.AsSpan(end, limit - end);
        if (!_text.AsSpan(start, end - start).Equals(Open, StringComparison.OrdinalIgnoreCase)
            || !rest.StartsWith(Source, StringComparison.OrdinalIgnoreCase))
        {
            return end;
        }

        end += Source.Length;
        while (end < limit && IsWordChar(_text[end]))
        {
            end++;
        }

        return end;
    }

    private string Folded(int index) => Written(index).ToString().Replace(' ', '-');

    /// <summary>The point of a version: "Llama-3.1".</summary>
    private static bool IsPoint(string text, int at, int end) =>
        text[at] == '.' && at + 1 < end && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’' or '_' or '/' or '+';
}
