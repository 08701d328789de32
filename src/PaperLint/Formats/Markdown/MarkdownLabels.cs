using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>The fields of a paper that stand behind labels in some lines.</summary>
internal sealed class MarkdownLabels(MarkdownPage page)
{
    private static readonly byte[][] Closing = [.. new[] { "</p>", "</details>", "</td>", "</div>", "</blockquote>", "</li>" }
        .Select(tag => System.Text.Encoding.ASCII.GetBytes(tag))];

    public ByteSpan? Abstract { get; private set; }

    public ByteSpan? Authors { get; private set; }

    public ByteSpan? Url { get; private set; }

    public ByteSpan? Id { get; private set; }

    /// <summary>Reads the label of a line, if it has one and no line before had it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="endLine">Where the lines of the paper end.</param>
    public bool Read(int line, int endLine)
    {
        var here = page.Lines[line];
        if (!here.IsText || page.Label(line) is not { } label)
        {
            return false;
        }

        switch (label.FieldName)
        {
            case FieldNames.Abstract:
                Abstract ??= Prose(label.Content, line, endLine);
                break;
            case FieldNames.Authors:
                Authors ??= Unless(page.Trim(label.Content, here.End, " \t*_"u8));
                break;
            case FieldNames.Id:
                Id ??= Identifier(label.Content, here.End);
                break;
            case FieldNames.Url when page.Links(label.Content, here.End) is [var link, ..]:
                Url ??= Unless(link.Url);
                break;
        }

        return true;
    }

    /// <summary>The text in a cell or behind a label, without the tags that fold it away.</summary>
    public static ByteSpan Unfolded(MarkdownPage page, int from, int to)
    {
        var stretch = page.Span[from..to];
        if (stretch.IndexOf("</summary>"u8) is >= 0 and var summary && stretch[..summary].IndexOf("<details"u8) >= 0)
        {
            from += summary + "</summary>"u8.Length;
        }

        while (AfterTag(page.Span[from..to]) is > 0 and var tag)
        {
            from += tag;
        }

        foreach (var close in Closing)
        {
            to = page.Span[from..to].IndexOf(close) is >= 0 and var length ? from + length : to;
        }

        return page.Trim(from, to, " \t\r\n>"u8);
    }

    /// <summary>The bytes of space and of one opening tag that a text begins with.</summary>
    private static int AfterTag(ReadOnlySpan<byte> stretch)
    {
        var space = stretch.IndexOfAnyExcept(" \t\r\n"u8);
        foreach (var tag in (string[])["<p>", "<br>", "<br/>", "<br />", "<div>", "<blockquote>", "<i>", "<em>"])
        {
            if (space >= 0 && stretch[space..].StartsWith(System.Text.Encoding.ASCII.GetBytes(tag)))
            {
                return space + tag.Length;
            }
        }

        return 0;
    }

    /// <summary>The paragraph that begins behind a label, on its line or on the next that is not blank.</summary>
    private ByteSpan? Prose(int content, int line, int endLine)
    {
        var last = line;
        if (page.Trim(content, page.Lines[line].End, " \t*_>"u8).Length == 0)
        {
            last++;
            while (last < endLine && (page.Lines[last].IsBlank || IsTag(last)))
            {
                last++;
            }

            if (last >= endLine || !page.Lines[last].IsText || EndsProse(last))
            {
                return null;
            }

            content = page.Lines[last].Content;
        }

        while (last + 1 < endLine && page.Lines[last + 1] is { IsText: true, IsBlank: false } && !EndsProse(last + 1))
        {
            last++;
        }

        return Unless(Unfolded(page, content, page.Lines[last].End));
    }

    private bool IsTag(int line) => page.Content(line) is [(byte)'<', .., (byte)'>'] and { Length: < 24 };

    /// <summary>Whether a line is something else than more of a paragraph.</summary>
    private bool EndsProse(int line) =>
        page.AfterBullet(line) >= 0
        || page.Content(line) is [(byte)'#' or (byte)'<', ..] or [(byte)'-', (byte)'-', (byte)'-', ..] or [(byte)'*', (byte)'*', ..]
        || page.Label(line) is not null;

    private ByteSpan? Identifier(int from, int to)
    {
        var links = page.Links(from, to);
        var span = links is [{ HasText: true } link, ..] ? link.Text : page.Trim(from, to, " \t*_`"u8);
        var space = page.Bytes(span).IndexOf((byte)' ');
        return Unless(space < 0 ? span : new ByteSpan(span.Start, space));
    }

    private static ByteSpan? Unless(ByteSpan span) => span.Length > 0 ? span : null;
}
