using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Reporting.Plain;

/// <summary>
/// The part of a text around a span that fits a line: an abstract is one line of two thousand characters, of which a
/// reader needs a few words.
/// </summary>
/// <param name="Line">The excerpt, made visible.</param>
/// <param name="Start">The cells before the span.</param>
/// <param name="Length">The cells of the span, at least 1: a place between two characters is shown too.</param>
internal readonly record struct Excerpt(string Line, int Start, int Length)
{
    /// <summary>Cells of an excerpt that stands in no terminal.</summary>
    private const int UsualCells = 108;

    public static Excerpt Of(string text, TextSpan span) => Of(text, span, UsualCells);

    /// <summary>A span that is longer than two thirds of the cells is cut to them; what is around it has the rest.</summary>
    public static Excerpt Of(string text, TextSpan span, int cells)
    {
        // The line break of a line of page chrome belongs to its text, but not to what a reader should see of it.
        text = text.TrimEnd('\r', '\n');
        span = TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        var shownEnd = ShortText.CutAt(text, Math.Min(span.End, span.Start + cells));
        var from = ShortText.CutAt(text, Math.Max(0, span.Start - cells));
        var to = ShortText.CutAt(text, Math.Min(text.Length, shownEnd + cells));
        var inside = CellText.Cut(VisibleText.Escape(text[span.Start..shownEnd]), cells * 2 / 3);
        var around = Math.Max(0, cells - CellText.WidthOf(inside));
        var allBefore = VisibleText.Escape(text[from..span.Start]);
        var allAfter = VisibleText.Escape(text[shownEnd..to]);

        // Each side has half of what is left, and what the other does not need.
        var before = Cut(allBefore, Math.Max(around / 2, around - CellText.WidthOf(allAfter)), CellText.CutBefore);
        var after = Cut(allAfter, around - CellText.WidthOf(before), CellText.Cut);

        // Once more as a whole: what is harmless in parts may not be together.
        return new Excerpt(
            VisibleText.Escape(before + inside + after), CellText.WidthOf(before), Math.Max(1, CellText.WidthOf(inside)));
    }

    private static string Cut(string text, int cells, Func<string, int, string> cut) => cells > 0 ? cut(text, cells) : "";
}
