using System.Text;
using Wcwidth;

namespace PaperLint.Reporting;

/// <summary>
/// Text in the cells that a terminal gives it: two for most characters of East Asia, none for accents that join a letter.
/// </summary>
internal static class CellText
{
    public static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width;
    }

    /// <summary>The beginning of a text, with <c>…</c> where it does not fit.</summary>
    public static string Cut(string text, int cells)
    {
        if (WidthOf(text) <= cells)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, FittingLength(text, Math.Max(0, cells - 1))), "…");
    }

    /// <summary>The end of a text, with <c>…</c> where it does not fit.</summary>
    public static string CutBefore(string text, int cells)
    {
        var excess = WidthOf(text) - cells;
        if (excess <= 0)
        {
            return text;
        }

        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // One more goes for the sign; and what joins a letter does not stay without it.
            if (excess < 0 && WidthOf(rune) > 0)
            {
                break;
            }

            excess -= WidthOf(rune);
            at += rune.Utf16SequenceLength;
        }

        return string.Concat("…", text.AsSpan(at));
    }

    /// <summary>Breaks a text between words; lines after the first are <paramref name="indent"/> cells shorter.</summary>
    public static IEnumerable<string> Lines(string text, int cells, int indent)
    {
        var rest = text;
        var room = cells;
        while (WidthOf(rest) > room)
        {
            var most = Math.Max(1, FittingLength(rest, room));
            var space = rest.LastIndexOf(' ', Math.Min(most, rest.Length - 1));
            var end = space > 0 ? space : char.IsHighSurrogate(rest[most - 1]) ? most + 1 : most;
            yield return rest[..end];
            rest = rest[end..].TrimStart(' ');
            room = cells - indent;
        }

        yield return rest;
    }

    /// <summary>UTF-16 units of the beginning that fits.</summary>
    private static int FittingLength(string text, int cells)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            cells -= WidthOf(rune);
            if (cells < 0)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    private static int WidthOf(Rune rune) => rune.IsAscii ? 1 : Math.Max(0, UnicodeCalculator.GetWidth(rune));
}
