using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Ris;

/// <summary>Cuts before a line that begins a reference.</summary>
internal sealed class RisCutter : ChunkCutter
{
    /// <summary>Bytes that are searched for the beginning of a reference before any line break has to do.</summary>
    private const int LongestSearch = 1024 * 1024;

    public static RisCutter Instance { get; } = new();

    public override int Cut(ReadOnlySpan<byte> buffer)
    {
        for (var end = buffer.Length; end > 0;)
        {
            var at = buffer[..end].LastIndexOf("TY  -"u8);
            if (at <= 0)
            {
                break;
            }

            if (buffer[at - 1] is (byte)'\n' or (byte)'\r')
            {
                return at;
            }

            end = at;
        }

        return buffer.Length >= LongestSearch ? buffer.LastIndexOf((byte)'\n') + 1 : 0;
    }
}
