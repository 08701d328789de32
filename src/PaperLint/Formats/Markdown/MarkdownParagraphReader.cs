using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>Reads papers that stand in no list: in a paragraph that begins with the title, or in a row of a table of HTML.</summary>
internal sealed class MarkdownParagraphReader(MarkdownPage page)
{
    /// <summary>Words of the shortest title that is read out of running text.</summary>
    private const int WordsOfTitle = 3;

    /// <summary>Lines of the longest row of a table of HTML.</summary>
    private const int LongestRow = 200;

    public bool StartsRow(int line) => page.Lines[line].IsText && page.Content(line).StartsWith("<tr"u8);

    /// <summary>The line after the row of HTML that begins at a line.</summary>
    public int EndOfRow(int line, int endLine)
    {
        var end = line;
        while (end < Math.Min(endLine, line + LongestRow) && page.Content(end).IndexOf("</tr>"u8) < 0)
        {
            end++;
        }

        return Math.Min(endLine, end + 1);
    }

    /// <summary>The line after the paragraph that begins at a line.</summary>
    public int EndOfParagraph(int line, int endLine, Func<int, bool> startsOther)
    {
        var end = line + 1;
        while (end < endLine && page.Lines[end] is { IsText: true, IsBlank: false } && !startsOther(end))
        {
            end++;
        }

        return end;
    }

    /// <summary>The papers of a row of HTML: one, or one a cell.</summary>
    public IEnumerable<MarkdownRecord> ReadRow(int line, int endLine)
    {
        var cells = new List<MarkdownRecord>();
        var start = page.Lines[line].Content;
        var end = page.Lines[endLine - 1].Next;
        for (var at = start; at < end;)
        {
            var next = page.Span[(at + 1)..end].IndexOf("<td"u8);
            var cellEnd = next < 0 ? end : at + 1 + next;
            if (Read(at, cellEnd, cellEnd) is { } record)
            {
                cells.Add(record);
            }

            at = cellEnd;
        }

        return cells.Count > 1 ? cells
            : Read(start, end, end) is { } row ? [row with { Span = ByteSpan.FromBounds(page.Lines[line].Start, end) }]
            : [];
    }

    /// <summary>The paper of a paragraph.</summary>
    public MarkdownRecord? ReadParagraph(int line, int endLine, int sectionEnd)
    {
        if (page.Label(line) is not null
            || Read(page.Lines[line].Start, page.Lines[endLine - 1].End, page.Lines[endLine - 1].Next) is not { } record)
        {
            return null;
        }

        // What is folded away below belongs to it.
        var labels = new MarkdownLabels(page);
        for (var below = line + 1; below < sectionEnd && (below < endLine || IsBlankOrLabel(below, labels, sectionEnd)); below++)
        {
            labels.Read(below, sectionEnd);
        }

        return record with { Abstract = labels.Abstract, Authors = labels.Authors, Id = labels.Id };
    }

    private bool IsBlankOrLabel(int line, MarkdownLabels labels, int sectionEnd) =>
        page.Lines[line].IsBlank || labels.Read(line, sectionEnd);

    private MarkdownRecord? Read(int start, int end, int spanEnd)
    {
        var links = page.Links(start, end);
        if (page.FirstPaper(links) is not { } paper)
        {
            return null;
        }

        var found = new MarkdownTitleFinder(page.Span, ByteSpan.FromBounds(start, end), links).Find(mayBePlain: false);
        return found is { StandsOut: true, ComesFirst: true } title
            && LinkWords.Count(page.Bytes(title.Text)) >= WordsOfTitle
            && page.IsName(title)
            ? new MarkdownRecord(ByteSpan.FromBounds(start, spanEnd), title.Text)
            {
                Url = title.Url is { Length: > 0 } url && LinkTarget.IsPaper(page.Bytes(url)) ? url : paper.Url,
            }
            : null;
    }
}
