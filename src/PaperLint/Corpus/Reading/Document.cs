using System.Collections.Immutable;

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
        var (bytes, isWhole) = ReadWhole(stream);
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

    /// <summary>
    /// Cuts a document into blocks at the first bytes of some of its records, so that each block has about as much
    /// as cores like to take at once.
    /// </summary>
    public static IEnumerable<(int Start, int End, ImmutableArray<ByteSpan> Records)> Cut(int length, IReadOnlyList<ByteSpan> records)
    {
        var start = 0;
        var inside = ImmutableArray.CreateBuilder<ByteSpan>();
        foreach (var record in records)
        {
            if (record.Start - start >= ChunkReader.TargetLength || inside.Count == ChunkReader.MostLines)
            {
                yield return (start, record.Start, inside.DrainToImmutable());
                start = record.Start;
            }

            inside.Add(new ByteSpan(record.Start - start, record.Length));
        }

        yield return (start, length, inside.DrainToImmutable());
    }

    private static (ReadOnlyMemory<byte> Bytes, bool IsWhole) ReadWhole(Stream stream)
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

            if (filled == LargestLength)
            {
                return (buffer, false);
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
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
