using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Text;

namespace PaperLint.Formats.Feed;

/// <summary>
/// Cuts a feed page after a line that is surely an abstract: there one paper ends and the next begins, whatever stands around it.
/// Where there is none, the lines are read, and the page is cut before a paper that nothing behind it can change any more.
/// </summary>
/// <param name="chrome">Asked only where lines are read.</param>
internal sealed class FeedCutter(Func<PageChrome> chrome) : ChunkCutter
{
    /// <summary>Bytes that are searched for papers before any line break has to do: so many of the page are none's.</summary>
    private const int LongestSearch = 1024 * 1024;

    /// <summary>A UTF-16 unit takes three bytes at most.</summary>
    private const int ShortestSureAbstractInBytes = FeedLine.ShortestSureAbstract * 3;

    /// <summary>Which lines a paper has is known from it and the two lines behind it; they are of two papers at most.</summary>
    private const int PapersBehind = 2;

    public override int Cut(ReadOnlySpan<byte> buffer)
    {
        var lastBreak = LastBreak(buffer);
        for (var end = lastBreak; end >= 0;)
        {
            var previous = buffer[..end].LastIndexOfAny((byte)'\n', (byte)'\r');
            if (end - previous > ShortestSureAbstractInBytes && IsSeen(buffer[(previous + 1)..end]))
            {
                return LineBreaks.AfterBreak(buffer, end);
            }

            end = previous;
        }

        var cut = BeforePaper(buffer[..(lastBreak + 1)]);
        return cut == 0 && buffer.Length >= LongestSearch ? lastBreak + 1 : cut;
    }

    private static bool IsSeen(ReadOnlySpan<byte> line) => !InvisibleCharacters.AreAll(Encoding.UTF8.GetString(line));

    private int BeforePaper(ReadOnlySpan<byte> lines)
    {
        var read = new FeedLineReader(lines.ToArray(), start: 0, chrome()).Read();
        var papers = FeedPairing.Pair([.. read.Where(line => !line.IsChrome)]).ToArray();
        return papers.Length > PapersBehind ? (papers[^PapersBehind].Title ?? papers[^PapersBehind].Abstract)!.Start : 0;
    }

    /// <summary>The last byte that ends a line. A CR at the end of the buffer may be half of a CR LF.</summary>
    private static int LastBreak(ReadOnlySpan<byte> buffer) =>
        (buffer[^1] == '\r' ? buffer[..^1] : buffer).LastIndexOfAny((byte)'\n', (byte)'\r');
}
