using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>Reads a list item that is a paper, with the lines that belong to it.</summary>
internal sealed class MarkdownItemReader(MarkdownPage page)
{
    /// <summary>Lines that are looked through for what belongs to one item.</summary>
    private const int MostLines = 64;

    /// <summary>Words of a title that is not set off, or that leads to another file of the folder.</summary>
    private const int WordsOfPlainTitle = 3;
    private const int WordsOfLocalTitle = 5;

    /// <summary>Bytes of a text behind a title that is no link from which on it is no list of authors.</summary>
    private const int LengthOfAbstract = 150;

    /// <summary>Bytes of a note in parentheses behind a title.</summary>
    private const int LongestNote = 300;

    /// <summary>Whether a line is an item that surely is a paper: it leads to one.</summary>
    public bool IsPaper(int line, int endLine) => Read(line, endLine, isSure: true) is not null;

    /// <param name="line">Where the item may begin.</param>
    /// <param name="endLine">Where the section ends.</param>
    /// <param name="isSure">Whether nothing but a link to a paper makes it one.</param>
    public MarkdownRecord? Read(int line, int endLine, bool isSure)
    {
        var start = page.AfterBullet(line);
        if (start < 0)
        {
            return null;
        }

        var own = line + 1;
        while (own < endLine && IsContinuation(own))
        {
            own++;
        }

        var region = ByteSpan.FromBounds(start, page.Lines[own - 1].End);
        var links = page.Links(region.Start, region.End);
        var labels = new MarkdownLabels(page);
        var end = ReadBelow(line, own, endLine, labels);
        var paper = page.FirstPaper(links)?.Url ?? labels.Url ?? page.FirstPaper(own, end)?.Url;
        var found = new MarkdownTitleFinder(page.Span, region, links) { EndsWithSentence = true }.Find(mayBePlain: paper is not null);
        if (found is not { Text.Length: > 0 } title || !IsPaper(title, paper, labels, isSure))
        {
            return null;
        }

        var (after, itemEnd) = TextAfter(title, line, own);
        return new MarkdownRecord(
            ByteSpan.FromBounds(page.Lines[line].Start, page.Lines[Math.Max(end, itemEnd) - 1].Next), title.Text)
        {
            Url = title.Url is { Length: > 0 } url && (paper is null || LinkTarget.IsAbroad(page.Bytes(url))) ? url : paper,
            Abstract = labels.Abstract ?? after,
            Authors = labels.Authors,
            Id = labels.Id,
        };
    }

    private bool IsPaper(MarkdownTitle title, ByteSpan? paper, MarkdownLabels labels, bool isSure)
    {
        var isLinked = paper is not null || labels.Abstract is not null;
        var words = LinkWords.Count(page.Bytes(title.Text));
        return page.IsName(title) && title switch
        {
            _ when isSure => isLinked && (title.StandsOut || words >= WordsOfPlainTitle),
            { Url: { Length: > 0 } url } => isLinked || LinkTarget.IsAbroad(page.Bytes(url)) || words >= WordsOfLocalTitle,
            { Url: not null } => true,
            { StandsOut: true } => isLinked,
            _ => isLinked && words >= WordsOfPlainTitle,
        };
    }

    /// <summary>Reads the labels of lines that are indented more than the item; where those end that belong to it.</summary>
    private int ReadBelow(int line, int own, int endLine, MarkdownLabels labels)
    {
        var last = own;
        for (var below = line + 1; below < Math.Min(endLine, line + MostLines); below++)
        {
            var here = page.Lines[below];
            if (here.IsBlank)
            {
                continue;
            }

            var isBelow = here.Indent > page.Lines[line].Indent || page.Content(below).StartsWith("<details"u8);
            if (!isBelow || (!labels.Read(below, endLine) && IsItemOfItsOwn(below)))
            {
                break;
            }

            last = Math.Max(last, below + 1);
        }

        return last;
    }

    /// <summary>Whether a line below an item has a title of its own.</summary>
    private bool IsItemOfItsOwn(int line)
    {
        var start = page.AfterBullet(line);
        if (start < 0)
        {
            return false;
        }

        var end = page.Lines[line].End;
        var links = page.Links(start, end);
        return new MarkdownTitleFinder(page.Span, ByteSpan.FromBounds(start, end), links) { EndsWithSentence = true }
            .Find(mayBePlain: false) is { } title && (title.Url is not null || (title.StandsOut && page.FirstPaper(links) is not null));
    }

    /// <summary>
    /// The text after the title, on its line behind a colon or dash, or indented on the lines below; and where the item ends.
    /// </summary>
    private (ByteSpan? Text, int End) TextAfter(MarkdownTitle title, int line, int own)
    {
        var titleLine = line;
        while (titleLine + 1 < own && page.Lines[titleLine + 1].Start <= title.End)
        {
            titleLine++;
        }

        var lineEnd = page.Lines[titleLine].End;
        var separated = Separated(AfterNote(title.End, lineEnd), lineEnd);
        var hasBelow = titleLine + 1 < own;
        var below = hasBelow && IsProse(titleLine + 1)
            ? page.Trim(page.Lines[titleLine + 1].Content, page.Lines[own - 1].End, " \t>"u8)
            : default;
        if (!title.ComesFirst || title.Url is null)
        {
            return (IsAbstract(separated) ? separated : IsAbstract(below) ? below : null, own);
        }

        if (separated.Length > 0)
        {
            var end = hasBelow ? page.Lines[own - 1].End : lineEnd;
            return (page.Trim(separated.Start, end, " \t"u8), own);
        }

        var isBelow = below.Length > 0 && (page.Trim(title.End, lineEnd, " \t*_"u8).Length == 0 || IsAbstract(below));
        return (isBelow ? below : null, own);
    }

    /// <summary>Whether a text that is nowhere said to be one is an abstract.</summary>
    private bool IsAbstract(ByteSpan text) => text.Length >= LengthOfAbstract && page.Links(text.Start, text.End).Count == 0;

    /// <summary>Where a note in parentheses ends that stands behind a title: a venue, names.</summary>
    private int AfterNote(int at, int end)
    {
        var rest = page.Trim(at, Math.Min(end, at + LongestNote), " \t*_"u8);
        var close = page.Bytes(rest) is [(byte)'(', ..] ? page.Bytes(rest).IndexOf((byte)')') : -1;
        return close < 0 || page.Bytes(rest)[..close].Contains((byte)'[') ? at : rest.Start + close + 1;
    }

    /// <summary>Whether a line below a title begins its abstract, not links, pictures or names in italics.</summary>
    private bool IsProse(int line) => page.Content(line) is not ([(byte)'[' or (byte)'<' or (byte)'!', ..]
        or [(byte)'*' or (byte)'_', not ((byte)'*' or (byte)'_'), ..])
        && page.Label(line) is null;

    /// <summary>What follows <c>:</c>, a dash or a line break of HTML after the title.</summary>
    private ByteSpan Separated(int at, int end)
    {
        if (at >= end)
        {
            return default;
        }

        var rest = page.Trim(at, end, " \t*_"u8);
        var separator = page.Bytes(rest) switch
        {
            [(byte)':', (byte)' ' or (byte)'\t', ..] or [(byte)'-', (byte)' ', ..] => 1,
            [(byte)'-', (byte)'-', (byte)' ', ..] => 2,

            // U+2013 and U+2014.
            [0xE2, 0x80, 0x93 or 0x94, (byte)' ', ..] => 3,
            [(byte)'<', (byte)'b', (byte)'r', (byte)'>', ..] => "<br>".Length,
            [(byte)'<', (byte)'b', (byte)'r', (byte)'/', (byte)'>', ..] => "<br/>".Length,
            [(byte)'<', (byte)'b', (byte)'r', (byte)' ', (byte)'/', (byte)'>', ..] => "<br />".Length,
            _ => 0,
        };
        var content = page.Trim(rest.Start + separator, end, " \t"u8);

        // Behind a line break of HTML there may be names and links as well.
        return separator == 0 || page.Bytes(content) is [] or [(byte)'[', ..] or [(byte)'(', ..] || (rest.Length > 0
            && page.Span[rest.Start] == (byte)'<' && !IsAbstract(content)) ? default : content;
    }

    /// <summary>An indented line that is neither blank nor an item of its own.</summary>
    private bool IsContinuation(int line) =>
        page.Lines[line] is { IsText: true, IsBlank: false, Indent: > 0 } && page.AfterBullet(line) < 0;
}
