using System.Buffers;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Language.Markup;

/// <summary>
/// Finds formulas that still have their marks: <c>$x$</c>, <c>\(x\)</c>, <c>\[x\]</c>, <c>\begin{align}</c>. What looks like
/// LaTeX for prose belongs to the formula there; outside of them it is prose, however many commands it has.
/// </summary>
internal static class DisplayedFormulas
{
    /// <summary>The longest formula that an abstract has; it keeps the reading linear where marks never close.</summary>
    private const int LongestFormula = 500;

    private const string Begin = @"\begin{";

    private static readonly SearchValues<char> s_marks = SearchValues.Create(@"\$");

    /// <summary>The beginnings of the names of environments for formulas.</summary>
    private static readonly string[] s_environments =
        ["equation", "eqnarray", "align", "gather", "multline", "displaymath", "math", "array", "cases", "split"];

    public static SpanSet Find(string text)
    {
        List<TextSpan>? spans = null;
        for (var at = text.NextOf(s_marks, 0); at >= 0; at = text.NextOf(s_marks, at + 1))
        {
            var end = text[at] switch
            {
                '\\' when at + 1 < text.Length && text[at + 1] is '(' or '[' => EndOf(text, at + 2, text[at + 1] == '(' ? @"\)" : @"\]"),
                '\\' when IsEnvironment(text.AsSpan(at)) => EndOf(text, at, @"\end{"),
                '$' => EndOfDollars(text, at),
                _ => -1,
            };
            if (end > 0)
            {
                (spans ??= []).Add(TextSpan.FromBounds(at, end));
                at = end - 1;
            }
            else if (text[at] == '\\')
            {
                at++;
            }
        }

        return spans is null ? SpanSet.Empty : SpanSet.Of(spans);
    }

    private static bool IsEnvironment(ReadOnlySpan<char> text) =>
        text.StartsWith(Begin) && StartsWithAny(text[Begin.Length..], s_environments);

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] names)
    {
        foreach (var name in names)
        {
            if (text.StartsWith(name))
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOf(string text, int from, string mark)
    {
        var at = text.IndexOf(mark, from, Math.Min(LongestFormula, text.Length - from), StringComparison.Ordinal);
        return at < 0 ? -1 : at + mark.Length;
    }

    /// <summary>A formula between dollar signs, or one that a text was cut off in.</summary>
    private static int EndOfDollars(string text, int open)
    {
        if (open + 1 < text.Length && text[open + 1] == '$')
        {
            return EndOf(text, open + 2, "$$");
        }

        return DollarPairs.Close(text, open) is >= 0 and var close ? close + 1
            : DollarPairs.IsLeftOpen(text, open) ? text.Length
            : -1;
    }
}
