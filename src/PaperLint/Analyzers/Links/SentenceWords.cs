using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Links;

/// <summary>The words and marks of one sentence.</summary>
internal sealed class SentenceWords
{
    private readonly List<TextSpan> _spans = [];
    private readonly List<string> _words = [];

    public SentenceWords(string text, TextSpan sentence)
    {
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
            _words.Add(text[at..end]);
            at = end;
        }
    }

    public int Count => _words.Count;

    /// <summary>The word; empty beyond either end.</summary>
    public string this[int index] => index >= 0 && index < _words.Count ? _words[index] : "";

    /// <summary>Whether the word, in any case, stands before <paramref name="end"/>.</summary>
    public bool Contains(string word, int end) => _words.FindIndex(0, Math.Min(end, Count), other => other.Equals(word, StringComparison.OrdinalIgnoreCase)) >= 0;

    /// <summary>From the beginning of one word to the end of another.</summary>
    public TextSpan Span(int first, int last) => TextSpan.FromBounds(_spans[Math.Max(0, first)].Start, _spans[Math.Min(last, Count - 1)].End);

    /// <summary>Cuts a text after each stop that is followed by a space.</summary>
    public static IEnumerable<TextSpan> Sentences(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '.' or '!' or '?' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])))
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
