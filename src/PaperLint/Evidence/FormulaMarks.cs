using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Evidence;

/// <summary>
/// Formulas of a reference that LaTeX's own marks delimit, to the last character of these. Whether two dollars are money makes no
/// difference here: what stands between them is put in the place of the same letters, or not at all.
/// </summary>
internal static class FormulaMarks
{
    /// <summary>UTF-16 units of a formula; what is longer is text between two dollars that do not belong together.</summary>
    private const int LongestFormula = 600;

    private const string Begin = "\\begin{";

    /// <summary>None where a dollar is left over and the text goes on, for then nobody knows which belong together.</summary>
    public static SpanSet Find(string text)
    {
        var spans = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var start = text.AsSpan(at).IndexOfAny('$', '\\') + at;
            if (start < at)
            {
                break;
            }

            if (EndOf(text, start) is { } end)
            {
                spans.Add(TextSpan.FromBounds(start, end));
                at = end;
            }
            else if (text[start] == '$')
            {
                return IsCutWithin(text, start) ? SpanSet.Of(spans) : SpanSet.Empty;
            }
            else
            {
                at = start + 2;
            }
        }

        return SpanSet.Of(spans);
    }

    /// <summary>Whether a text breaks off in the formula that begins here: then the dollars before it are in order.</summary>
    private static bool IsCutWithin(string text, int start) =>
        text.Length - start <= LongestFormula && !SentenceStops.End(text);

    /// <summary>The end of the formula that begins here; null where none does, or it has no end.</summary>
    private static int? EndOf(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (rest.StartsWith("$$"))
        {
            return Behind(text, start + 2, "$$");
        }

        if (rest[0] == '$')
        {
            return Behind(text, start + 1, "$");
        }

        if (rest.StartsWith("\\("))
        {
            return Behind(text, start + 2, "\\)");
        }

        if (rest.StartsWith("\\["))
        {
            return Behind(text, start + 2, "\\]");
        }

        return rest.StartsWith(Begin) && rest.IndexOf('}') is var close and > 0 and < LongestFormula
            ? Behind(text, start + close, string.Concat("\\end", rest[(Begin.Length - 1)..(close + 1)]))
            : null;
    }

    private static int? Behind(string text, int from, string mark)
    {
        var end = Math.Min(text.Length, from + LongestFormula);
        for (var at = from; at + mark.Length <= end; at++)
        {
            if (text.AsSpan(at).StartsWith(mark))
            {
                return at + mark.Length;
            }

            at += text[at] == '\\' ? 1 : 0;
        }

        return null;
    }
}
