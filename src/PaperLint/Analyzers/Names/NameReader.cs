using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Names;

/// <summary>Finds coined names: words of letters and digits with capitals inside, as RecursiveDet and DVPCN.</summary>
internal static class NameReader
{
    /// <summary>Shorter names are near to each other by chance (LoRA, LoRa).</summary>
    private const int ShortestName = 5;

    private const int FewestCapitals = 2;

    public static void Read(FieldContext field, List<NameUse> uses)
    {
        var text = field.Text;
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiLetterUpper(text[start]) && !char.IsAsciiLetterLower(text[start]))
            {
                continue;
            }

            var capitals = 0;
            var end = start;
            for (; end < text.Length && char.IsAsciiLetterOrDigit(text[end]); end++)
            {
                capitals += char.IsAsciiLetterUpper(text[end]) ? 1 : 0;
            }

            if (capitals >= FewestCapitals && end - start >= ShortestName && IsFree(text, start, end))
            {
                uses.Add(new NameUse(text[start..end], field, TextSpan.FromBounds(start, end)));
            }

            start = end;
        }
    }

    /// <summary>Whether a name stands in prose, and not in a path, a command or a formula.</summary>
    private static bool IsFree(string text, int start, int end) =>
        (start == 0 || !"/\\_@#.{$^".Contains(text[start - 1])) && (end == text.Length || !"/_@{}$^=".Contains(text[end]));
}
