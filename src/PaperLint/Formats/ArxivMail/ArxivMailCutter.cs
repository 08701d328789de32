using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.ArxivMail;

/// <summary>Cuts before a line that begins a paper.</summary>
internal sealed class ArxivMailCutter : ChunkCutter
{
    /// <summary>Bytes that are searched for the beginning of a paper before any line break has to do.</summary>
    private const int LongestSearch = 1024 * 1024;

    public static ArxivMailCutter Instance { get; } = new();

    public override int Cut(ReadOnlySpan<byte> buffer)
    {
        for (var end = buffer.Length; end > 0;)
        {
            var at = buffer[..end].LastIndexOf(@"\\"u8);
            if (at <= 0)
            {
                break;
            }

            if (ArxivMailReader.StartsPaper(buffer, at))
            {
                return at;
            }

            end = at;
        }

        return buffer.Length >= LongestSearch ? buffer.LastIndexOf((byte)'\n') + 1 : 0;
    }
}
