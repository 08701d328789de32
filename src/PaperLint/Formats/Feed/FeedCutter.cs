using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Feed;

/// <summary>
/// Cuts a feed page after a line that is surely an abstract: there one paper ends and the next begins, whatever stands around it.
/// </summary>
internal sealed class FeedCutter : ChunkCutter
{
    /// <summary>
    /// Bytes that are searched for an abstract before any line break has to do. A page without a single abstract is no feed page.
    /// </summary>
    private const int LongestSearch = 1024 * 1024;

    /// <summary>A UTF-16 unit takes three bytes at most.</summary>
    private const int ShortestSureAbstractInBytes = FeedLine.ShortestSureAbstract * 3;

    public static FeedCutter Instance { get; } = new();

    public override int Cut(ReadOnlySpan<byte> buffer)
    {
        var lastBreak = LastBreak(buffer);
        for (var end = lastBreak; end >= 0;)
        {
            var previous = buffer[..end].LastIndexOfAny((byte)'\n', (byte)'\r');
            if (end - previous > ShortestSureAbstractInBytes)
            {
                return buffer[end] == '\r' && buffer[end + 1] == '\n' ? end + 2 : end + 1;
            }

            end = previous;
        }

        return buffer.Length >= LongestSearch ? lastBreak + 1 : 0;
    }

    /// <summary>The last byte that ends a line. A CR at the end of the buffer may be half of a CR LF.</summary>
    private static int LastBreak(ReadOnlySpan<byte> buffer) =>
        (buffer[^1] == '\r' ? buffer[..^1] : buffer).LastIndexOfAny((byte)'\n', (byte)'\r');
}
