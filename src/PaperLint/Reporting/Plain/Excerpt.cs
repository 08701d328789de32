using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Reporting.Plain;

/// <summary>
/// The part of a text around a span that fits a line: an abstract is one line of two thousand characters, of which a
/// reader needs a few words.
/// </summary>
/// <param name="Line">The excerpt, made visible.</param>
/// <param name="Start">Where the span begins in it.</param>
/// <param name="Length">The length of the span in it, at least 1: a place between two characters is shown too.</param>
internal readonly record struct Excerpt(string Line, int Start, int Length)
{
    /// <summary>UTF-16 units shown before and after the span; a span longer than their sum is cut to it.</summary>
    private const int Around = 36;

    public static Excerpt Of(string text, TextSpan span)
    {
        // The line break of a line of page chrome belongs to its text, but not to what a reader should see of it.
        text = text.TrimEnd('\r', '\n');
        span = TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        var from = Snap(text, Math.Max(0, span.Start - Around));
        var shownEnd = Snap(text, Math.Min(span.End, span.Start + (2 * Around)));
        var to = Snap(text, Math.Min(text.Length, shownEnd + Around));
        var before = (from > 0 ? "…" : "") + VisibleText.Escape(text[from..span.Start]);
        var inside = VisibleText.Escape(text[span.Start..shownEnd]);
        var after = VisibleText.Escape(text[shownEnd..to]) + (to < text.Length ? "…" : "");
        // Once more as a whole: what is harmless in parts may not be together.
        return new Excerpt(VisibleText.Escape(before + inside + after), before.Length, Math.Max(1, inside.Length));
    }

    /// <summary>Never between the halves of a surrogate pair.</summary>
    private static int Snap(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
