using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>Reads a section that is a paper: its heading is the title, and what stands under it says so.</summary>
internal sealed class MarkdownSectionReader(MarkdownPage page, MarkdownItemReader items)
{
    /// <summary>Words of a heading from which on a link to a paper under it makes it a title.</summary>
    private const int WordsOfTitle = 4;

    /// <summary>Bytes of a paragraph under the title of a paper that can only be its abstract.</summary>
    private const int LengthOfAbstract = 280;

    /// <summary>Whether a line begins a section. A label does not: what it names belongs to the section above.</summary>
    public bool StartsSection(int line)
    {
        var content = page.Content(line);
        if (!page.Lines[line].IsText || content.IsEmpty)
        {
            return false;
        }

        return page.Label(line) is { } named
            ? named.FieldName == FieldNames.Title && named.Content < page.Lines[line].End
            : content[0] == '#'
            || (content[0] == '<' && (content.IndexOf("<summary"u8) >= 0 || content is [_, (byte)'h', _, (byte)'>', ..]));
    }

    /// <summary>The section that a line begins.</summary>
    public MarkdownSection At(int heading)
    {
        var folds = page.Content(heading).IndexOf("<summary"u8) >= 0;
        var depth = folds ? Depth(heading, ownTag: heading > 0 && page.Content(heading).IndexOf("<details"u8) < 0) : 0;
        var end = heading + 1;
        while (end < page.Lines.Count && !StartsSection(end) && !(folds && depth <= 0))
        {
            depth += Depth(end, ownTag: false);
            end++;
        }

        if (end < page.Lines.Count && end - 1 > heading && StartsSection(end) && IsTag(end - 1))
        {
            end--;
        }

        return new MarkdownSection(heading, end) { First = heading > 0 && folds && IsTag(heading - 1) ? heading - 1 : heading };
    }

    /// <summary>The paper that a section is; null where it is none.</summary>
    public MarkdownRecord? Read(MarkdownSection section)
    {
        var line = page.Lines[section.Heading];
        var start = page.Label(section.Heading) is { } label ? label.Content : line.Content;
        var end = HeadingEnd(section);
        var links = page.Links(start, end);
        var found = new MarkdownTitleFinder(page.Span, ByteSpan.FromBounds(start, end), links).Find(mayBePlain: true);
        if (found is not { Text.Length: > 0 } title || !page.IsName(title))
        {
            return null;
        }

        var labels = new MarkdownLabels(page);
        var bodyEnd = ReadLabels(section, labels);
        var linked = title.Url is { Length: > 0 } url && LinkTarget.IsPaper(page.Bytes(url)) ? url : page.FirstPaper(links)?.Url;
        var below = linked is null ? page.FirstPaper(section.Heading + 1, bodyEnd)?.Url : null;
        var prose = labels.Abstract ?? LongParagraph(section.Heading + 1, bodyEnd);
        var isLong = LinkWords.Count(page.Bytes(title.Text)) >= WordsOfTitle;

        // Under a heading that leads to papers there may be a chapter; what is folded away is of one thing.
        var isFolded = prose is not null && page.Content(section.Heading).IndexOf("<summary"u8) >= 0;
        var isPaper = labels.Abstract is not null || labels.Authors is not null || linked is not null
            || (isLong && below is not null && (isFolded || (labels.Url ?? labels.Id) is not null));
        if (!isPaper)
        {
            return null;
        }

        return new MarkdownRecord(
            ByteSpan.FromBounds(page.Lines[section.First].Start, page.Lines[section.End - 1].Next), title.Text)
        {
            Url = linked ?? labels.Url ?? below ?? title.Url,
            Abstract = prose,
            Authors = labels.Authors,
            Id = labels.Id,
        };
    }

    /// <summary>Where the heading ends; a summary may take several lines.</summary>
    private int HeadingEnd(MarkdownSection section)
    {
        var line = page.Lines[section.Heading];
        var rest = page.Span[line.Content..page.Lines[section.End - 1].End];
        return page.Content(section.Heading).IndexOf("<summary"u8) >= 0 && rest.IndexOf("</summary>"u8) is >= 0 and var length
            ? line.Content + length
            : line.End;
    }

    /// <summary>Reads the labels of a section up to the first paper in a list; where that is.</summary>
    private int ReadLabels(MarkdownSection section, MarkdownLabels labels)
    {
        for (var line = section.Heading + 1; line < section.End; line++)
        {
            if (!labels.Read(line, section.End) && items.IsPaper(line, section.End))
            {
                return line;
            }
        }

        return section.End;
    }

    /// <summary>How many blocks that fold a line opens, less those that it closes.</summary>
    private int Depth(int line, bool ownTag)
    {
        var content = page.Content(line);
        return content.Count("<details"u8) - content.Count("</details>"u8) + (ownTag ? 1 : 0);
    }

    private bool IsTag(int line) => page.Content(line).StartsWith("<details"u8);

    private ByteSpan? LongParagraph(int line, int endLine)
    {
        for (; line < endLine; line++)
        {
            var first = page.Lines[line];
            if (!page.IsProse(line))
            {
                continue;
            }

            var last = line;
            while (last + 1 < endLine && page.IsProse(last + 1))
            {
                last++;
            }

            var paragraph = page.Trim(first.Content, page.Lines[last].End, " \t>"u8);
            if (paragraph.Length >= LengthOfAbstract)
            {
                return paragraph;
            }

            line = last;
        }

        return null;
    }
}
