using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;

namespace PaperLint.Formats;

/// <summary>A file whose name does not tell its format: its first bytes do.</summary>
/// <param name="fallback">The format of a file of which they tell nothing; it has to recognize it.</param>
public sealed class DetectedFormat(CorpusFormat fallback) : CorpusFormat
{
    /// <summary>Bytes to look at: several records of any format.</summary>
    private const int HeadLength = 64 * 1024;

    public override string Name => "auto";

    public override IReadOnlyList<string> Extensions => [];

    /// <summary>The format of what nothing else is known of.</summary>
    public CorpusFormat Fallback => fallback;

    public override CorpusFormat Told(Stream file)
    {
        var peek = new PeekStream(file, HeadLength);
        return FormatOf(peek).Told(peek);
    }

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping)
    {
        var start = stream.CanSeek ? stream.Position : 0;
        var peek = new PeekStream(stream, HeadLength);
        var format = FormatOf(peek);
        if (!stream.CanSeek)
        {
            return format.Read(peek, mapping);
        }

        // A table is read at any place.
        stream.Position = start;
        return format.Read(stream, mapping);
    }

    public override Stream OpenRead(Stream file) => throw new InvalidOperationException("find out the format first");

    public override Stream OpenWrite(Stream file) => throw new InvalidOperationException("find out the format first");

    public override CorpusCopy CreateCopy(SourceFile source, Stream target) =>
        throw new InvalidOperationException("find out the format first");

    private CorpusFormat FormatOf(PeekStream peek)
    {
        if (ContentSniffer.FormatOf(peek.Head) is { } format)
        {
            return format;
        }

        // What the name or a person says is believed; that a file is no other format makes it no feed page.
        using var head = new MemoryStream(WholeLines(peek.Head).ToArray());
        return fallback.Recognizes(head) ? fallback : UnknownFormat.Instance;
    }

    private static ReadOnlySpan<byte> WholeLines(ReadOnlySpan<byte> head) =>
        head.Length < HeadLength || head.LastIndexOfAny((byte)'\n', (byte)'\r') is not (> 0 and var end) ? head : head[..(end + 1)];
}
