using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;

namespace PaperLint.Analyzers.Arxiv;

/// <summary>
/// The checks that arXiv runs on submissions (<c>arxiv/metadata/metacheck.py</c> of arXiv/arxiv-base), with its limits:
/// each gives the first place that arXiv would complain of, or null.
/// </summary>
internal static class ArxivChecks
{
    /// <summary>The longest abstract that the submission form takes.</summary>
    private const int LongestAbstract = 1920;

    /// <summary>The longest title that the checks pass.</summary>
    private const int LongestTitle = 2000;

    /// <summary>From this length on, a word in capitals is no acronym.</summary>
    private const int LongWord = 6;

    public static TextSpan? Find(ArxivCheck check, string text, bool isTitle) => check switch
    {
        ArxivCheck.StartsWithTitle => isTitle ? Leading(text, "title") : null,
        ArxivCheck.StartsWithAbstract => isTitle ? null : Leading(text, "abstract"),
        ArxivCheck.StartsInLowerCase =>
            text.Length > 0 && char.IsAsciiLetterLower(text[0]) && !IsCamelCase(text) ? new TextSpan(0, 1) : null,
        ArxivCheck.LineBreak => isTitle && text.IndexOf(@"\\", StringComparison.Ordinal) is var at and >= 0 ? new TextSpan(at, 2) : null,
        ArxivCheck.ExcessiveCapitals => IsCapitals(text) || (isTitle && LongCapitals(text) > 1) ? new TextSpan(0, text.Length) : null,
        ArxivCheck.ExtraSpace => ExtraSpace(text),
        _ => text.Length > (isTitle ? LongestTitle : LongestAbstract)
            ? TextSpan.FromBounds(isTitle ? LongestTitle : LongestAbstract, text.Length)
            : null,
    };

    /// <summary>
    /// Whether the first word is a name that begins in lower case: <c>iDisc</c>, <c>mmWave</c>. A capital letter inside tells.
    /// </summary>
    private static bool IsCamelCase(string text)
    {
        var at = 1;
        while (at < text.Length && char.IsAsciiLetterLower(text[at]))
        {
            at++;
        }

        return at < text.Length && char.IsAsciiLetterUpper(text[at]);
    }

    private static TextSpan? Leading(string text, string word) =>
        text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !(text.Length > word.Length && char.IsLetterOrDigit(text[word.Length]))
            ? new TextSpan(0, word.Length)
            : null;

    /// <summary>More than twice as many capitals as small letters, and seven: arXiv's threshold.</summary>
    private static bool IsCapitals(string text)
    {
        // A third of small letters cannot be outnumbered so, and nearly every text has them: counted many at a time.
        if (SmallLetters(text) * 3 > text.Length)
        {
            return false;
        }

        int upper = 0, lower = 0;
        foreach (var c in text)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper > (lower * 2) + 7;
    }

    /// <summary>The small ASCII letters.</summary>
    private static int SmallLetters(string text)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var count = 0;
        while (units.Length >= Vector<ushort>.Count)
        {
            // Each of the counters has room for as many units as it sees here.
            var vectors = MemoryMarshal.Cast<ushort, Vector<ushort>>(units[..Math.Min(units.Length, ushort.MaxValue)]);
            var counters = Vector<ushort>.Zero;
            foreach (var vector in vectors)
            {
                counters -= Vector.LessThan(vector - new Vector<ushort>('a'), new Vector<ushort>('z' - 'a' + 1));
            }

            count += Vector.Sum(counters);
            units = units[(vectors.Length * Vector<ushort>.Count)..];
        }

        foreach (var unit in units)
        {
            count += char.IsAsciiLetterLower((char)unit) ? 1 : 0;
        }

        return count;
    }

    private static int LongCapitals(string text)
    {
        var count = 0;
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            count += word.Length >= LongWord && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[^1])
                && !word.ContainsAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZ-") ? 1 : 0;
        }

        return count;
    }

    private static TextSpan? ExtraSpace(string text)
    {
        if (text.Length > 0 && char.IsWhiteSpace(text[0]))
        {
            return TextSpan.FromBounds(0, text.Length - text.AsSpan().TrimStart().Length);
        }

        var end = text.AsSpan().TrimEnd().Length;
        return end < text.Length ? TextSpan.FromBounds(end, text.Length)
            : text.IndexOf("  ", StringComparison.Ordinal) is var at and >= 0 ? new TextSpan(at, 2) : null;
    }

    /// <summary>Whether a field is one that arXiv checks as a title.</summary>
    public static bool IsTitle(string fieldName) => fieldName == FieldNames.Title;
}
