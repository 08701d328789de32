using System.Text;

namespace PaperLint.Corpus.Reading;

/// <summary>A file that can only be understood as a whole.</summary>
internal static class Document
{
    /// <summary>Bytes of the largest file that is read as a whole. Its papers take several times as much memory.</summary>
    public const int LargestLength = 256 * 1024 * 1024;

    /// <param name="stream">The file.</param>
    /// <param name="toBlocks">Makes the blocks of the whole text.</param>
    public static IEnumerable<Block> Read(Stream stream, Func<ReadOnlyMemory<byte>, IEnumerable<Block>> toBlocks)
    {
        var (bytes, isWhole) = ReadAtMost(stream, LargestLength);
        if (bytes.IsEmpty)
        {
            return [Opaque(bytes, new InputProblem(ProblemCodes.EmptyFile, 0, 0, "the file is empty") { Unread = false })];
        }

        if (InputEncoding.ProblemOf(bytes.Span) is { } problem)
        {
            return [Opaque(bytes, problem), .. Rest(stream, bytes.Span)];
        }

        return isWhole
            ? toBlocks(bytes)
            : [Opaque(bytes,
                new InputProblem(ProblemCodes.OversizedDocument, 0, 1, $"the file is larger than {LargestLength / 1024 / 1024} MiB")),
                .. Rest(stream, bytes.Span)];
    }

    /// <summary>The first bytes of a file, for a look at what it holds. Memory is taken as it is filled.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="most">Bytes at most; no fewer than <see cref="ChunkReader.FirstLength"/>.</param>
    public static ReadOnlyMemory<byte> Beginning(Stream stream, int most) => ReadAtMost(stream, most).Bytes;

    /// <summary>
    /// Cuts a document into parts at the first bytes of some of its records, so that each part has about as much
    /// as cores like to take at once.
    /// </summary>
    /// <param name="bytes">The document.</param>
    /// <param name="records">In their order.</param>
    /// <param name="problems">What is wrong with the document, as places in it.</param>
    /// <param name="characters">What the bytes stand for; UTF-8 unless given.</param>
    public static IEnumerable<DocumentPart> Cut(ReadOnlyMemory<byte> bytes, IReadOnlyList<ByteSpan> records,
        IEnumerable<InputProblem> problems, Encoding? characters = null)
    {
        var (starts, firsts) = (new List<int> { 0 }, new List<int> { 0 });
        for (var i = 0; i < records.Count; i++)
        {
            if (records[i].Start - starts[^1] >= ChunkReader.TargetLength || i - firsts[^1] == ChunkReader.MostLines)
            {
                starts.Add(records[i].Start);
                firsts.Add(i);
            }
        }

        var own = problems.ToLookup(problem => starts.BinarySearch(problem.Start) is var part && part >= 0 ? part : ~part - 1);
        var start = default(BlockStart);
        for (var i = 0; i < starts.Count; i++)
        {
            var (end, last) = i + 1 < starts.Count ? (starts[i + 1], firsts[i + 1]) : (bytes.Length, records.Count);
            var content = bytes[starts[i]..end];
            yield return new DocumentPart(content, start, firsts[i]..last,
                [.. own[i].Select(problem => problem with { Start = problem.Start - starts[i] })]);
            start = start.After(content.Span, characters);
        }
    }

    private static (ReadOnlyMemory<byte> Bytes, bool IsWhole) ReadAtMost(Stream stream, int most)
    {
        var buffer = new byte[ChunkReader.FirstLength];
        var filled = 0;
        while (true)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            if (read == 0)
            {
                return (buffer.AsMemory(0, filled), true);
            }

            if (filled == most)
            {
                return (buffer, false);
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, most));
            }
        }
    }

    private static OpaqueBlock Opaque(ReadOnlyMemory<byte> bytes, InputProblem problem) => new(bytes, default, [problem]);

    /// <summary>What follows the bytes that were read, passed on as it is.</summary>
    private static IEnumerable<Block> Rest(Stream stream, ReadOnlySpan<byte> read)
    {
        var start = default(BlockStart).After(read);
        return new ChunkReader(stream, ChunkCutter.AfterLineFeed, start).Read()
            .Select(chunk => new OpaqueBlock(chunk.Bytes, chunk.Start, []));
    }
}
