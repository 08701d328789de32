using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Feed;

/// <summary>Whole lines of a feed page.</summary>
internal sealed class FeedBlock(Chunk chunk, PageChrome chrome) : Block(chunk.Bytes, chunk.Start)
{
    public override Block With(byte[] bytes) => new FeedBlock(chunk with { Bytes = bytes }, chrome);

    protected override ParsedBlock Parse()
    {
        var problems = InputEncoding.InvalidUtf8(Bytes.Span);
        var lines = new FeedLineReader(Bytes, InputEncoding.MarkLength(Bytes.Span, Start), chrome).Read();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var line in lines.Where(line => line.IsChrome))
        {
            entries.Add(new Entry([ChromeField(line)]) { Extent = new ByteSpan(line.Start, line.End - line.Start) });
        }

        foreach (var paper in FeedPairing.Pair([.. lines.Where(line => !line.IsChrome)]))
        {
            entries.Add(new Entry([.. Fields(paper)]) { Extent = ExtentOf(paper) });
        }

        entries.Sort((a, b) => a.Fields[0].Source!.Start.CompareTo(b.Fields[0].Source!.Start));
        return new ParsedBlock(entries.DrainToImmutable(), problems);
    }

    private IEnumerable<Field> Fields(FeedPaper paper)
    {
        if (paper.Title is { } title)
        {
            yield return FieldOf(FieldNames.Title, title);
        }

        if (paper.Abstract is { } text)
        {
            yield return FieldOf(FieldNames.Abstract, text);
        }
    }

    /// <summary>The lines of a paper with the blank ones after it.</summary>
    private ByteSpan ExtentOf(FeedPaper paper)
    {
        var start = (paper.Title ?? paper.Abstract)!.Start;
        var end = (paper.Abstract ?? paper.Title)!.End;
        var blank = Bytes.Span[end..].IndexOfAnyExcept("\r\n \t"u8);
        if (blank != 0)
        {
            // Indentation belongs to the next line, so go back to the last break.
            end += Bytes.Span.Slice(end, blank < 0 ? Bytes.Length - end : blank).LastIndexOf((byte)'\n') + 1;
        }

        return new ByteSpan(start, end - start);
    }

    private Field FieldOf(string name, FeedLine line) =>
        new(name, line.Text, new FieldSource(this, line.Start, line.Length, LineTextCodec.Instance));

    /// <summary>Chrome is a field with its line break, so that emptying the field removes the line.</summary>
    private Field ChromeField(FeedLine line)
    {
        var source = new FieldSource(this, line.Start, line.End - line.Start, LinesCodec.Instance);
        return new Field(FieldNames.Chrome, LinesCodec.Instance.Decode(source.Raw), source);
    }
}
