using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;

namespace PaperLint.Analyzers.Markup;

/// <summary>
/// Reads Markdown's emphasis: <c>*so*</c>, <c>**so**</c>, <c>__so__</c>. The marks must stand like brackets around words:
/// <c>C*-algebra</c>, <c>A*</c>, <c>a * b</c> and footnote stars do not. Code in backticks is left to be code.
/// </summary>
internal sealed class MarkdownReader : IMarkupReader
{
    /// <summary>The longest emphasis that is taken for one: a sentence.</summary>
    private const int LongestEmphasis = 200;

    private const string Marks = "*_";

    public string[] Triggers => ["*", "__"];

    public IEnumerable<TextMatch> Read(string text)
    {
        for (var at = text.AsSpan().IndexOfAny(Marks); at >= 0 && at < text.Length;)
        {
            if (Read(text, at) is { } match)
            {
                yield return match;
                at = match.Anchor.End;
            }
            else
            {
                // A run of marks that opens nothing is not looked at again from its middle.
                at += RunLength(text, at);
            }

            at = text.AsSpan(at).IndexOfAny(Marks) is var next and >= 0 ? at + next : -1;
        }
    }

    private static TextMatch? Read(string text, int at)
    {
        var mark = text[at];
        var length = RunLength(text, at);
        var start = at + length;
        if (length > 3
            || (mark == '_' && length != 2)
            || start >= text.Length
            || !CanOpen(text, at)
            || !(char.IsLetterOrDigit(text[start]) || text[start] is '"' or '\\' or '('))
        {
            return null;
        }

        var limit = Math.Min(text.Length, start + LongestEmphasis);
        for (var close = text.IndexOf(mark, start, limit - start); close >= 0; close = text.IndexOf(mark, close, limit - close))
        {
            var closing = RunLength(text, close);
            if (closing != length || char.IsWhiteSpace(text[close - 1]))
            {
                return null;
            }

            if (CanClose(text, close + closing))
            {
                return TextMatch.Unwrap(new TextSpan(at, length), new TextSpan(close, closing));
            }

            close += closing;
            if (close >= limit)
            {
                break;
            }
        }

        return null;
    }

    private static int RunLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at])
        {
            end++;
        }

        return end - at;
    }

    private static bool CanOpen(string text, int at) =>
        at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '"' or '\'' or '—' or '–' or '-' or '/';

    private static bool CanClose(string text, int end) => end >= text.Length || !char.IsLetterOrDigit(text[end]);
}
