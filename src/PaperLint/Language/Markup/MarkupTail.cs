namespace PaperLint.Language.Markup;

/// <summary>Tells where the words of a text end when its markup was left in: <c>so it ends.&lt;/p&gt;</c>.</summary>
internal static class MarkupTail
{
    /// <summary>The longest name of an element with its prefix.</summary>
    private const int LongestName = 30;

    /// <summary>The text without white space and closing tags at its end; tags may be written with character references.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        while (WithoutTag(text, "</", ">") is var shorter && shorter.Length < text.Length
            || (shorter = WithoutTag(text, "&lt;/", "&gt;")).Length < text.Length)
        {
            text = shorter.TrimEnd();
        }

        return text;
    }

    private static ReadOnlySpan<char> WithoutTag(ReadOnlySpan<char> text, string open, string close)
    {
        if (!text.EndsWith(close, StringComparison.Ordinal))
        {
            return text;
        }

        var inside = text[..^close.Length];
        var first = Math.Max(0, inside.Length - LongestName - open.Length);
        var start = inside[first..].LastIndexOf(open, StringComparison.Ordinal);
        var name = start < 0 ? default : inside[(first + start + open.Length)..];
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (':' or '-' or '_'))
            {
                return text;
            }
        }

        return name.IsEmpty ? text : text[..(first + start)];
    }
}
