using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.ArxivMail;

/// <summary>Cuts before a line that begins a paper.</summary>
internal sealed class ArxivMailCutter : RecordCutter
{
    public static ArxivMailCutter Instance { get; } = new();

    protected override ReadOnlySpan<byte> Sign => @"\\"u8;

    protected override bool StartsRecord(ReadOnlySpan<byte> buffer, int at) => ArxivMailReader.StartsPaper(buffer, at);
}
