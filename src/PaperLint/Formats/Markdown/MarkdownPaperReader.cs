using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>Finds the papers of a Markdown file, and the lines that lead to papers and are none of those found.</summary>
internal sealed class MarkdownPaperReader
{
    private readonly ReadOnlyMemory<byte> _document;
    private readonly int _start;
    private readonly MarkdownPage _page;
    private readonly MarkdownItemReader _items;
    private readonly MarkdownSectionReader _sections;
    private readonly MarkdownTableReader _tables;
    private readonly MarkdownParagraphReader _paragraphs;
    private readonly List<MarkdownRecord> _records = [];

    /// <param name="document">The file.</param>
    /// <param name="start">Where its text begins, after a byte order mark.</param>
    public MarkdownPaperReader(ReadOnlyMemory<byte> document, int start)
    {
        (_document, _start) = (document, start);
        _page = new MarkdownPage(document, start);
        _items = new MarkdownItemReader(_page);
        _sections = new MarkdownSectionReader(_page, _items);
        _tables = new MarkdownTableReader(_page);
        _paragraphs = new MarkdownParagraphReader(_page);
    }

    /// <summary>In the order of the file; none overlaps another.</summary>
    public IReadOnlyList<MarkdownRecord> Records => _records;

    public void Read()
    {
        if (MarkdownFrontMatter.PaperIn(_document, _start) is { } front)
        {
            _records.Add(front);
        }

        var line = ReadPieces(0, FirstSection(0), isSure: false);
        while (line < _page.Lines.Count)
        {
            var section = _sections.At(line);
            var before = _records.Count;
            var record = _sections.Read(section);
            ReadPieces(section.Heading + 1, section.End, isSure: record is not null);
            if (record is not null)
            {
                var end = _records.Count > before ? _records[before].Span.Start : record.Span.End;
                _records.Insert(before, record with { Span = ByteSpan.FromBounds(record.Span.Start, end) });
            }

            line = ReadPieces(section.End, FirstSection(section.End), isSure: false);
        }

        Separate();
    }

    /// <summary>Where lines begin that lead to papers and belong to no paper that was found.</summary>
    public List<int> FindUnread()
    {
        var unread = new List<int>();
        var next = 0;
        foreach (var line in _page.Lines)
        {
            while (next < _records.Count && _records[next].Span.End <= line.Start)
            {
                next++;
            }

            var isRead = next < _records.Count && _records[next].Span.Start <= line.Start;
            if (!isRead && line.IsText && _page.Span[line.Content..line.End].IndexOf("://"u8) >= 0
                && _page.FirstPaper(_page.Links(line.Content, line.End)) is not null)
            {
                unread.Add(line.Content);
            }
        }

        return unread;
    }

    private int FirstSection(int line)
    {
        while (line < _page.Lines.Count && !_sections.StartsSection(line))
        {
            line++;
        }

        return line;
    }

    /// <summary>Reads what stands under one heading.</summary>
    private int ReadPieces(int line, int end, bool isSure)
    {
        while (line < end)
        {
            line = ReadPiece(line, end, isSure);
        }

        return end;
    }

    private int ReadPiece(int line, int end, bool isSure)
    {
        if (_page.Lines[line] is not { IsText: true, IsBlank: false })
        {
            return line + 1;
        }

        if (_tables.StartsTable(line))
        {
            var tableEnd = Math.Min(end, _tables.EndOf(line));
            _records.AddRange(_tables.Read(line, tableEnd));
            return Math.Max(line + 1, tableEnd);
        }

        if (_paragraphs.StartsRow(line))
        {
            var rowEnd = _paragraphs.EndOfRow(line, end);
            _records.AddRange(_paragraphs.ReadRow(line, rowEnd));
            return rowEnd;
        }

        if (_page.AfterBullet(line) >= 0)
        {
            return _items.Read(line, end, isSure) is { } item ? Add(item, line) : line + 1;
        }

        var paragraphEnd = _paragraphs.EndOfParagraph(line, end, StartsOther);
        return !isSure && _paragraphs.ReadParagraph(line, paragraphEnd, end) is { } paragraph
            ? Math.Max(paragraphEnd, Add(paragraph, line))
            : paragraphEnd;
    }

    private bool StartsOther(int line) =>
        _page.AfterBullet(line) >= 0 || _paragraphs.StartsRow(line) || _tables.StartsTable(line);

    /// <summary>Adds a paper with all lines of its fields; the line after it.</summary>
    private int Add(MarkdownRecord record, int line)
    {
        var end = Math.Max(record.Span.End, record.Fields.Max(field => field.Span.End));
        while (line < _page.Lines.Count && _page.Lines[line].Next < end)
        {
            line++;
        }

        end = line < _page.Lines.Count ? _page.Lines[line].Next : end;
        _records.Add(record with { Span = ByteSpan.FromBounds(record.Span.Start, end) });
        return line + 1;
    }

    /// <summary>Takes out what two papers claim: the first has it.</summary>
    private void Separate()
    {
        _records.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var end = 0;
        _records.RemoveAll(record =>
        {
            var overlaps = record.Span.Start < end || record.Fields.Any(field => field.Span.Start < end);
            end = overlaps ? end : Math.Max(record.Span.End, record.Fields.Max(field => field.Span.End));
            return overlaps;
        });
    }
}
