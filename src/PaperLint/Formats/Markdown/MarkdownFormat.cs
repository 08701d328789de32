using System.Globalization;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats.Markdown;

/// <summary>
/// Papers in Markdown: in lists (<c>- [Title](url): abstract</c>, <c>- **Title** [[pdf]](url)</c>), in tables, under
/// headings and in blocks that fold (with <c>**Abstract:**</c>). All else in the file is passed on as it is.
/// </summary>
public sealed class MarkdownFormat : CorpusFormat
{
    /// <summary>Lines that lead to papers and were not read, from which on a page with fewer papers is said to be read in part.</summary>
    private const int MostUnread = 5;

    /// <summary>Bytes in which a page that holds papers shows one.</summary>
    private const int LongestLook = 4 * 1024 * 1024;

    public override string Name => "markdown";

    public override IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    public override bool CanLeaveOut => true;

    /// <summary>Whether a paper is in it, or so many links to papers that it is one of their lists. Most such files are manuals.</summary>
    public override bool Recognizes(Stream text)
    {
        var reader = ReaderOf(Document.Beginning(text, LongestLook));
        return reader.Records.Count > 0 || reader.FindUnread().Count >= MostUnread;
    }

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping) => Document.Read(stream, ToBlocks);

    public override EntryWriter CreateWriter(Stream output) => new MarkdownWriter(output);

    private static MarkdownPaperReader ReaderOf(ReadOnlyMemory<byte> bytes)
    {
        var reader = new MarkdownPaperReader(bytes, InputEncoding.MarkLength(bytes.Span, default));
        reader.Read();
        return reader;
    }

    private static IEnumerable<Block> ToBlocks(ReadOnlyMemory<byte> bytes)
    {
        var reader = ReaderOf(bytes);
        InputProblem[] problems = ProblemOf(reader) is { } problem ? [problem] : [];
        return Document.Cut(bytes, [.. reader.Records.Select(record => record.Span)], problems)
            .Select(part => new MarkdownBlock(part, [.. reader.Records.Take(part.Records)]) { Offset = (int)part.Start.ByteOffset });
    }

    /// <summary>What is wrong with a page of which nothing or little could be read.</summary>
    private static InputProblem? ProblemOf(MarkdownPaperReader reader)
    {
        var papers = reader.Records.Count;
        var unread = reader.FindUnread();
        if (papers > 0 && (unread.Count < MostUnread || unread.Count <= papers))
        {
            return null;
        }

        var lines = unread.Count == 1
            ? "1 line leads to a paper"
            : string.Create(CultureInfo.InvariantCulture, $"{unread.Count} lines lead to papers");
        var detail = papers == 0
            ? $"no paper could be read in the file ({lines})"
            : string.Create(CultureInfo.InvariantCulture, $"{papers} of the papers in the file could be read, and {lines} that could not");
        return new InputProblem(ProblemCodes.UnmappedRecord, unread is [var first, ..] ? first : 0, 1,
            detail + "; give each a list item '- [Title](url): abstract', a row under 'Title', or a heading with '**Abstract:**' below")
        {
            Unread = false,
        };
    }
}
