using System.Globalization;
using System.Text;

namespace PaperLint.Formats.Markdown;

/// <summary>
/// A URL as the target of a link, which it cannot leave. What no URL has as such (spaces, quotes, angle brackets,
/// backslashes, what is not shown) is written as URLs write it, in percents; so is the colon of a scheme that runs
/// something when the link is clicked.
/// </summary>
/// <remarks>https://spec.commonmark.org/0.31.2/#link-destination</remarks>
internal static class MarkdownAddress
{
    /// <summary>With the colon.</summary>
    private static readonly string[] Harmless = ["http:", "https:", "ftp:", "mailto:", "doi:", "arxiv:"];

    public static string Write(string url)
    {
        url = url.Trim();
        var address = new StringBuilder(url.Length + 2);
        var colon = Runs(url) ? url.IndexOf(':', StringComparison.Ordinal) : -1;
        var at = 0;
        foreach (var rune in url.EnumerateRunes())
        {
            if (IsLeft(rune) && at != colon)
            {
                address.Append(rune);
            }
            else
            {
                AppendPercents(address, rune);
            }

            at += rune.Utf16SequenceLength;
        }

        return url.AsSpan().ContainsAny('(', ')') ? $"<{address}>" : address.ToString();
    }

    /// <summary>Whether a URL has a scheme, and one that is not known to be harmless.</summary>
    private static bool Runs(string url)
    {
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0
            && !url.AsSpan(0, colon)
            .ContainsAny("/?#")
            && !Harmless.Contains(url[..(colon + 1)], StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsLeft(Rune rune) =>
        rune.Value is not ('<' or '>' or '"' or '\\' or '`' or '[' or ']' or '*' or '|') && !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);

    private static void AppendPercents(StringBuilder address, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
        {
            address.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
    }
}
