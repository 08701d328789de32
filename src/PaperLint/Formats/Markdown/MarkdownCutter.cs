using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Markdown;

/// <summary>Cuts before a line that begins a list item at the margin.</summary>
internal sealed class MarkdownCutter : ChunkCutter
{
    /// <summary>Bytes that are searched for a list item before any line has to do.</summary>
    private const int LongestSearch = 1024 * 1024;

    public static MarkdownCutter Instance { get; } = new();

    public override int Cut(ReadOnlySpan<byte> buffer)
    {
        var last = buffer.LastIndexOf((byte)'\n');
        for (var at = last; at >= 0; at = buffer[..at].LastIndexOf((byte)'\n'))
        {
            if (at + 1 < buffer.Length && buffer[at + 1] is (byte)'-' or (byte)'*' or (byte)'+')
            {
                return at + 1;
            }
        }

        return buffer.Length >= LongestSearch ? last + 1 : 0;
    }
}
