using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>The lines of a Markdown file, and what a stretch of them holds.</summary>
internal sealed class MarkdownPage(ReadOnlyMemory<byte> document, int start)
{
    public ReadOnlySpan<byte> Span => document.Span;

    public List<MarkdownLine> Lines { get; } = new MarkdownLineReader(document).Read(start);

    public ReadOnlySpan<byte> Content(int line) => Span[Lines[line].Content..Lines[line].End];

    public ReadOnlySpan<byte> Bytes(ByteSpan span) => Span.Slice(span.Start, span.Length);

    /// <summary>The label that stands in a line; null where none does.</summary>
    public MarkdownLabel? Label(int line) => MarkdownLabel.Read(Span, Lines[line].Content, Lines[line].End);

    /// <summary>Whether a title names something: it is no label, and leads to no place on the page itself.</summary>
    public bool IsName(MarkdownTitle title) =>
        !LinkWords.AreAll(Bytes(title.Text)) && !(title.Url is { } url && LinkTarget.IsInPage(Bytes(url)));

    /// <summary>The links between two places, in the order in which they begin.</summary>
    public List<MarkdownLink> Links(int from, int to)
    {
        var links = new MarkdownLinkReader(Span, to).Read(from);
        links.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return links;
    }

    /// <summary>The first link that leads to a paper.</summary>
    public MarkdownLink? FirstPaper(List<MarkdownLink> links)
    {
        foreach (var link in links)
        {
            if (LinkTarget.IsPaper(Bytes(link.Url)))
            {
                return link;
            }
        }

        return null;
    }

    /// <summary>The first link of some lines that leads to a paper.</summary>
    public MarkdownLink? FirstPaper(int firstLine, int endLine)
    {
        for (var line = firstLine; line < endLine; line++)
        {
            if (Lines[line].IsText && FirstPaper(Links(Lines[line].Content, Lines[line].End)) is { } link)
            {
                return link;
            }
        }

        return null;
    }

    public ByteSpan Trim(int from, int to, ReadOnlySpan<byte> trimmed)
    {
        while (from < to && trimmed.Contains(Span[from]))
        {
            from++;
        }

        while (to > from && trimmed.Contains(Span[to - 1]))
        {
            to--;
        }

        return ByteSpan.FromBounds(from, to);
    }

    /// <summary>Whether a line, which may be quoted, begins as running text does: not as a list, a heading, a picture or a tag.</summary>
    public bool IsProse(int line)
    {
        if (Lines[line] is not { IsText: true, IsBlank: false } || AfterBullet(line) >= 0)
        {
            return false;
        }

        var content = Trim(Lines[line].Content, Lines[line].End, " \t>"u8);
        return content.Length > 0 && "#<[!|*_-+=~`:"u8.IndexOf(Span[content.Start]) < 0;
    }

    /// <summary>Where the content of a list item begins, or -1 when the line is none. A task's box is no content.</summary>
    public int AfterBullet(int line)
    {
        if (!Lines[line].IsText)
        {
            return -1;
        }

        var text = Span[..Lines[line].End];
        var at = Lines[line].Content;
        var digits = at;
        while (digits < text.Length && char.IsAsciiDigit((char)text[digits]))
        {
            digits++;
        }

        var isBullet = at < text.Length && text[at] is (byte)'-' or (byte)'*' or (byte)'+';
        var isNumber = digits > at && digits < text.Length && text[digits] is (byte)'.' or (byte)')';
        at = isNumber ? digits + 1 : at + 1;
        if (!(isBullet || isNumber) || at >= text.Length || text[at] is not ((byte)' ' or (byte)'\t'))
        {
            return -1;
        }

        at = SkipSpace(text, at);
        return text[at..] is [(byte)'[', (byte)' ' or (byte)'x' or (byte)'X', (byte)']', (byte)' ', ..] ? SkipSpace(text, at + 3) : at;
    }

    private static int SkipSpace(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t')
        {
            at++;
        }

        return at;
    }
}
