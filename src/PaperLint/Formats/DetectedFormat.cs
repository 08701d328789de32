using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats;

/// <summary>A file whose name does not tell its format: its first bytes do.</summary>
public sealed class DetectedFormat(CorpusFormat fallback) : CorpusFormat
{
    /// <summary>Bytes to look at: several records of any format.</summary>
    private const int HeadLength = 64 * 1024;

    public override string Name => "auto";

    public override IReadOnlyList<string> Extensions => [];

    /// <summary>The format of a file, told from its beginning. Whoever writes a file back must know it.</summary>
    public CorpusFormat FormatOf(Stream stream) => FormatOf(new PeekStream(stream, HeadLength));

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping)
    {
        var peek = new PeekStream(stream, HeadLength);
        return FormatOf(peek).Read(peek, mapping);
    }

    public override Stream OpenRead(Stream file) => throw new InvalidOperationException("find out the format first");

    public override Stream OpenWrite(Stream file) => throw new InvalidOperationException("find out the format first");

    private CorpusFormat FormatOf(PeekStream peek) => ContentSniffer.FormatOf(peek.Head) ?? fallback;
}
