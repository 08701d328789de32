using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Ris;

/// <summary>Cuts before a line that begins a reference.</summary>
internal sealed class RisCutter : RecordCutter
{
    public static RisCutter Instance { get; } = new();

    protected override ReadOnlySpan<byte> Sign => "TY  -"u8;

    protected override bool StartsRecord(ReadOnlySpan<byte> buffer, int at) => buffer[at - 1] is (byte)'\n' or (byte)'\r';
}
