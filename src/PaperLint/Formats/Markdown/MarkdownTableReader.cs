using System.Text;
using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>Reads a table of papers, whose columns are known by their names.</summary>
/// <remarks>https://github.github.com/gfm/#tables-extension-</remarks>
internal sealed class MarkdownTableReader(MarkdownPage page)
{
    /// <summary>Bytes of a cell of a header; what is longer is no name.</summary>
    private const int LongestName = 64;

    private static readonly string[] Titles = ["title", "paper title", "papertitle", "标题", "论文标题", "题目"];

    /// <summary>What titles stand under, and much else.</summary>
    private static readonly string[] WeakTitles = ["paper", "papers", "paper name", "name", "article", "publication", "work", "论文"];

    private static readonly string[] Abstracts = ["abstract", "summary", "tl;dr", "tldr", "摘要"];

    private static readonly string[] Authors = ["author", "authors", "作者"];

    private static readonly string[] Urls =
        ["url", "link", "links", "pdf", "paper", "papers", "paper link", "paper url", "arxiv", "doi", "链接", "论文链接"];

    private static readonly string[] Others =
        ["code", "date", "year", "venue", "publish date", "published", "conference", "journal", "comment", "project", "github", "time"];

    /// <summary>Whether a table begins at a line: the next one has nothing but dashes, colons and bars.</summary>
    public bool StartsTable(int line) =>
        line + 1 < page.Lines.Count
        && page.Lines[line] is { IsText: true, IsBlank: false }
        && page.Content(line).Contains((byte)'|')
        && page.Content(line + 1) is var rule
        && rule.Contains((byte)'|')
        && rule.Contains((byte)'-')
        && !rule.ContainsAnyExcept("|-: \t"u8);

    /// <summary>The line after the table that begins at a line.</summary>
    public int EndOf(int line)
    {
        line += 2;
        while (line < page.Lines.Count && page.Lines[line] is { IsText: true, IsBlank: false } && page.Content(line).Contains((byte)'|'))
        {
            line++;
        }

        return line;
    }

    /// <summary>The papers of a table.</summary>
    public IEnumerable<MarkdownRecord> Read(int header, int end)
    {
        var names = Cells(header).ConvertAll(NameOf);
        var (isNamed, title) = TitleColumn(names);
        var isOfPapers = isNamed && (names.Exists(IsOfPapers) || page.FirstPaper(header + 2, end) is not null);
        var columns = new MarkdownColumns(title)
        {
            Abstract = names.FindIndex(name => Abstracts.Contains(name)),
            Authors = names.FindIndex(name => Authors.Contains(name)),
            Urls = [.. Enumerable.Range(0, names.Count).Where(index => index != title && Urls.Contains(names[index]))],
        };
        for (var line = header + 2; line < end; line++)
        {
            if (Row(line, columns, isOfPapers) is { } record)
            {
                yield return record;
            }
        }
    }

    private static (bool IsNamed, int Index) TitleColumn(List<string> names)
    {
        var named = names.FindIndex(name => Titles.Contains(name));
        return named >= 0 ? (true, named) : (false, names.FindIndex(name => WeakTitles.Contains(name)));
    }

    private static bool IsOfPapers(string name) =>
        Abstracts.Contains(name) || Authors.Contains(name) || Urls.Contains(name) || Others.Contains(name);

    private MarkdownRecord? Row(int line, MarkdownColumns columns, bool isOfPapers)
    {
        var cells = Cells(line);
        var paper = page.FirstPaper(page.Links(page.Lines[line].Content, page.Lines[line].End));
        if (!isOfPapers && paper is null)
        {
            return null;
        }

        // Where no column says so, the title is what links to a paper.
        var found = columns.Title >= 0
            ? TitleIn(cells, columns.Title, isPlain: true)
            : cells.Select((_, index) => TitleIn(cells, index, isPlain: false)).FirstOrDefault(title => title is { Url: not null });
        if (found is not { Text.Length: > 0 } title || !page.IsName(title))
        {
            return null;
        }

        var own = title.Url is { Length: > 0 } url && (paper is null || LinkTarget.IsPaper(page.Bytes(url))) ? url : paper?.Url;
        return new MarkdownRecord(ByteSpan.FromBounds(page.Lines[line].Start, page.Lines[line].Next), title.Text)
        {
            IsRow = true,
            Url = own ?? LinkIn(cells, columns.Urls),
            Abstract = CellAt(cells, columns.Abstract) is { } cell ? MarkdownLabels.Unfolded(page, cell.Start, cell.End) : null,
            Authors = CellAt(cells, columns.Authors) is { } names ? page.Trim(names.Start, names.End, " \t*_"u8) : null,
        };
    }

    private MarkdownTitle? TitleIn(List<ByteSpan> cells, int index, bool isPlain) => CellAt(cells, index) is { } cell
        ? new MarkdownTitleFinder(page.Span, cell, page.Links(cell.Start, cell.End)).Find(isPlain)
        : null;

    private ByteSpan? LinkIn(List<ByteSpan> cells, int[] columns)
    {
        foreach (var index in columns)
        {
            if (CellAt(cells, index) is { } cell && page.Links(cell.Start, cell.End) is [var link, ..])
            {
                return link.Url;
            }
        }

        return null;
    }

    private static ByteSpan? CellAt(List<ByteSpan> cells, int index) => index >= 0 && index < cells.Count ? cells[index] : null;

    private string NameOf(ByteSpan cell) => cell.Length > LongestName
        ? ""
        : Encoding.UTF8.GetString(page.Bytes(cell)).Trim(' ', '\t', '*', '_', ':', '#').ToLowerInvariant();

    /// <summary>The cells of a row, without the space around them. A bar after a backslash is a letter.</summary>
    private List<ByteSpan> Cells(int line)
    {
        var here = page.Lines[line];
        var row = page.Trim(here.Content, here.End, " \t"u8);
        var cells = new List<ByteSpan>();
        var start = page.Span[row.Start] == '|' ? row.Start + 1 : row.Start;
        for (var at = start; at < row.End; at++)
        {
            at += page.Span[at..row.End].IndexOfAny((byte)'|', (byte)'\\') is >= 0 and var next ? next : row.End - at;
            if (at < row.End && page.Span[at] == '\\')
            {
                at++;
            }
            else if (at < row.End)
            {
                cells.Add(page.Trim(start, at, " \t"u8));
                start = at + 1;
            }
        }

        if (start < row.End)
        {
            cells.Add(page.Trim(start, row.End, " \t"u8));
        }

        return cells;
    }
}
