using PaperLint.Corpus.Reading;

namespace PaperLint.Corpus.Formats;

/// <summary>A file whose name does not tell its format: its first bytes do.</summary>
public sealed class DetectedFormat(CorpusFormat fallback) : CorpusFormat
{
    /// <summary>Bytes to look at: several records of any format.</summary>
    private const int HeadLength = 64 * 1024;

    public override string Name => "auto";

    public override IReadOnlyList<string> Extensions => [];

    public override IEnumerable<Block> Read(Stream stream, FieldMapping mapping)
    {
        var peek = new PeekStream(stream, HeadLength);
        return (ContentSniffer.FormatOf(peek.Head) ?? fallback).Read(peek, mapping);
    }
}
