using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Urls;
using PaperLint.Text;

namespace PaperLint.Evidence;

/// <summary>A text as its letters, with what in it is repaired as a whole or not at all: formulas and addresses.</summary>
internal sealed partial class ReadText
{
    private ReadText(string text, int start, ImmutableArray<TextSpan> addresses, SpanSet units)
    {
        Text = text;
        Start = start;
        Letters = LetterReader.Read(text, addresses.AsSpan(), start);
        Units = units;
    }

    public string Text { get; }

    /// <summary>Where the text begins behind what a feed put before it.</summary>
    public int Start { get; }

    public Letter[] Letters { get; }

    public SpanSet Units { get; }

    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins behind what a feed put before it.</param>
    public static ReadText WithFormulas(string text, int start) => new(text, start, [], FormulaMarks.Find(text));

    /// <summary>With addresses read as one letter each, and what arXiv's pages show instead of one, too.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins behind what a feed put before it.</param>
    public static ReadText WithAddresses(string text, int start)
    {
        var addresses = new List<TextSpan>();
        foreach (var match in Elided().EnumerateMatches(text))
        {
            addresses.Add(new TextSpan(match.Index, match.Length));
        }

        var links = UrlTokenizer.Find(text)
            .Where(url => url.IsLink && text.AsSpan(url.AddressSpan.Start, url.AddressSpan.Length).SequenceEqual(url.Address))
            .Select(url => url.AddressSpan);
        ImmutableArray<TextSpan> all = [.. addresses.Concat(links.Where(link => !addresses.Exists(link.OverlapsWith))).Order()];
        return new ReadText(text, start, all, SpanSet.Of(FormulaMarks.Find(text).Spans.Concat(all)));
    }

    /// <summary>
    /// All that stands between the letter before some letters and the one behind them; null where both are of one character, such as
    /// a ligature, between whose letters nothing can stand.
    /// </summary>
    /// <param name="start">The number of the first of the letters.</param>
    /// <param name="end">The number of the letter behind the last of them; the same where there is none.</param>
    public TextSpan? Between(int start, int end)
    {
        var from = start == 0 ? Start : Letters[start - 1].End;
        var to = end == Letters.Length ? Text.Length : Letters[end].Start;
        return from <= to ? TextSpan.FromBounds(from, to) : null;
    }

    /// <summary>Whether the text lacks an address, and says so.</summary>
    public static bool LacksAddress(string text) => Elided().IsMatch(text);

    [GeneratedRegex(@"\b[Tt]his (?:https?|ftp) URL\b", RegexOptions.CultureInvariant)]
    private static partial Regex Elided();
}
