using System.Buffers;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Analyzers.Names;

/// <summary>Finds coined names: words of letters and digits with capitals inside, as RecursiveDet and DVPCN.</summary>
internal static class NameReader
{
    /// <summary>Shorter names are near to each other by chance (LoRA, LoRa), unless they are capitals only.</summary>
    private const int ShortestName = 5;

    private const int ShortestOfCapitals = 4;

    private const int FewestCapitals = 2;

    private static readonly SearchValues<char> s_capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static void Read(FieldContext field, List<NameUse> uses)
    {
        var text = field.Text;
        var end = 0;
        while (text.NextOf(s_capitals, end) is var capital and >= 0)
        {
            // Most capitals begin a word and are its only one; the second of a name shows it.
            if (capital == 0 || !char.IsAsciiLetterOrDigit(text[capital - 1]))
            {
                end = capital + 1;
                continue;
            }

            var start = StartOf(text, capital);
            var capitals = 0;
            for (end = start; end < text.Length && char.IsAsciiLetterOrDigit(text[end]); end++)
            {
                capitals += char.IsAsciiLetterUpper(text[end]) ? 1 : 0;
            }

            var shortest = capitals == end - start ? ShortestOfCapitals : ShortestName;
            if (capitals >= FewestCapitals && end - start >= shortest && IsFree(text, start, end))
            {
                uses.Add(new NameUse(text[start..end], field, TextSpan.FromBounds(start, end)));
            }
        }
    }

    /// <summary>The first letter of the letters and digits around a capital.</summary>
    private static int StartOf(string text, int capital)
    {
        var start = capital;
        for (var at = capital - 1; at >= 0 && char.IsAsciiLetterOrDigit(text[at]); at--)
        {
            start = char.IsAsciiLetter(text[at]) ? at : start;
        }

        return start;
    }

    /// <summary>Whether a name stands in prose, and not in a path, a command or a formula.</summary>
    private static bool IsFree(string text, int start, int end) =>
        (start == 0 || !"/\\_@#.{$^".Contains(text[start - 1])) && (end == text.Length || !"/_@{}$^=".Contains(text[end]));
}
