using System.Collections.Immutable;

namespace PaperLint.Corpus.Reading;

/// <summary>What all formats that are read line by line share: files that are no text, and lines that are too long.</summary>
internal static class TextBlocks
{
    /// <param name="stream">The file.</param>
    /// <param name="cutter">Where it may be cut.</param>
    /// <param name="toBlock">Makes the block of a chunk of whole lines.</param>
    public static IEnumerable<Block> Read(Stream stream, ChunkCutter cutter, Func<Chunk, Block> toBlock)
    {
        var isText = true;
        var isEmpty = true;
        foreach (var chunk in new ChunkReader(stream, cutter).Read())
        {
            isEmpty = false;
            if (chunk.Start.ByteOffset == 0 && InputEncoding.ProblemOf(chunk.Bytes) is { } problem)
            {
                isText = false;
                yield return new OpaqueBlock(chunk.Bytes, chunk.Start, [problem]);
            }
            else
            {
                yield return !isText ? new OpaqueBlock(chunk.Bytes, chunk.Start, [])
                    : chunk.IsPartOfLine ? new OpaqueBlock(chunk.Bytes, chunk.Start, OverlongLine(chunk))
                    : toBlock(chunk);
            }
        }

        if (isEmpty)
        {
            yield return new OpaqueBlock(default, default,
                [new InputProblem(ProblemCodes.EmptyFile, 0, 0, "the file is empty") { Unread = false }]);
        }
    }

    private static ImmutableArray<InputProblem> OverlongLine(Chunk chunk) => chunk.StartsLine
        ? [new InputProblem(ProblemCodes.OverlongLine, 0, 1, $"the line is longer than {ChunkReader.LongestLine / 1024 / 1024} MiB")]
        : [];
}
