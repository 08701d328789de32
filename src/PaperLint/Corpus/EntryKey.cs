using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Text.Folding;

namespace PaperLint.Corpus;

/// <summary>What identifies a paper wherever it stands: its arXiv id, its DOI, else a hash of its cleaned and folded title.</summary>
internal static partial class EntryKey
{
    /// <summary>What arXiv's own DOIs begin with, before its identifier: https://info.arxiv.org/help/doi.html</summary>
    private const string ArxivDoi = "10.48550/arXiv.";

    /// <summary>What keys begin with that are made of a text.</summary>
    private const string OfText = "title:";

    /// <summary>Whether a key is made of a text, and is another one where that changes.</summary>
    public static bool IsOfText(string key) => key.StartsWith(OfText, StringComparison.Ordinal);

    public static string Of(Entry entry)
    {
        foreach (var name in (ReadOnlySpan<string>)[FieldNames.Id, FieldNames.Url])
        {
            if (entry[name] is { } field && FromIdentifier(field.Text) is { } key)
            {
                return key;
            }
        }

        return OfText + HashOfFolded(entry.Title is { } title ? TitleChrome.Without(title.Text) : entry.Abstract?.Text ?? "");
    }

    /// <summary>Whether it is an id of arXiv, maybe with a version, and nothing else.</summary>
    public static bool IsArxivId(string text) => IsAll(ArxivId(), Version().Replace(text, ""));

    /// <summary>Whether it is a DOI and nothing else.</summary>
    public static bool IsDoi(string text) => IsAll(Doi(), text);

    private static bool IsAll(Regex pattern, string text)
    {
        foreach (var match in pattern.EnumerateMatches(text))
        {
            return match.Length == text.Length;
        }

        return false;
    }

    private static string? FromIdentifier(string text)
    {
        if (text.IndexOf(ArxivDoi, StringComparison.OrdinalIgnoreCase) is var doi and >= 0)
        {
            text = text[(doi + ArxivDoi.Length)..];
        }

        foreach (var id in ArxivId().EnumerateMatches(text))
        {
            return string.Concat("arxiv:", text.AsSpan(id.Index, id.Length));
        }

        foreach (var match in Doi().EnumerateMatches(text))
        {
            return "doi:" + text.Substring(match.Index, match.Length).ToLowerInvariant();
        }

        return null;
    }

    private static string HashOfFolded(string text)
    {
        var folded = new FoldedText(text.Length);
        TextFolder.Fold(text, folded);
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(folded.Letters.Length)];
        var length = Encoding.UTF8.GetBytes(folded.Letters, bytes);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(0, length)).AsSpan(0, 8));
    }

    // arXiv identifiers since April 2007 and before: https://info.arxiv.org/help/arxiv_identifier.html; the version is no part of the key.
    // An archive has one hyphen at most, and nothing is tried twice: a text of hyphens or of digits takes no longer than another.
    [GeneratedRegex(@"(?<![\w.])(?:\d{4}\.\d{4,5}|(?<!-)[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?/\d{7})(?=(?>(?:v\d+)?)(?![\w.]*\d))",
        RegexOptions.CultureInvariant)]
    private static partial Regex ArxivId();

    [GeneratedRegex(@"v\d+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    // The form that Crossref recommends for matching modern DOIs: https://www.crossref.org/blog/dois-and-matching-regular-expressions/
    [GeneratedRegex(@"10\.\d{4,9}/[-._;()/:A-Za-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();
}
