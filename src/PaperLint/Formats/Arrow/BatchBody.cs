using System.Buffers.Binary;
using PaperLint.Formats.Columnar;
using PaperLint.Formats.Compression;

namespace PaperLint.Formats.Arrow;

/// <summary>Opens the buffers of a batch, decompressed. To be disposed when no buffer is read any more.</summary>
/// <param name="file">Can be read at any place.</param>
/// <param name="batch">Whose buffers they are.</param>
internal sealed class BatchBody(Stream file, RecordBatch batch) : IDisposable
{
    private readonly List<IDisposable> _opened = [];

    public RecordBatch Batch => batch;

    public Stream File => file;

    /// <summary>A buffer, from its beginning to its end.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or claims to grow beyond measure.</exception>
    public StreamWindow Open(int buffer)
    {
        var (stream, length) = OpenStream(buffer);
        return new StreamWindow(stream, length);
    }

    /// <summary>A buffer that is read here and there.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or claims to grow beyond measure.</exception>
    public ScatteredBytes OpenScattered(int buffer)
    {
        var (start, length) = batch.PlaceOf(buffer);
        if (batch.Compression == BufferCompression.None)
        {
            return new ScatteredBytes(file, start, length);
        }

        var (stream, _) = OpenStream(buffer);
        var copy = Files.TemporaryFile.Create();
        _opened.Add(copy);
        stream.CopyTo(copy);
        return (stream as DecompressedStream)?.Problem is { } problem
            ? throw new InvalidDataException(problem.Detail)
            : new ScatteredBytes(copy, 0, copy.Length);
    }

    /// <summary>Which values of a node are there; null where all are.</summary>
    public BitReader? OpenBits(int node)
    {
        var buffer = batch.FirstBufferOf(node);
        var hasBits = batch.NullCountOf(node) != 0 && batch.PlaceOf(buffer).Length > 0;
        return hasBits ? new BitReader(Open(buffer)) : null;
    }

    public void Dispose()
    {
        foreach (var opened in _opened)
        {
            opened.Dispose();
        }

        _opened.Clear();
    }

    private (Stream Stream, long Length) OpenStream(int buffer)
    {
        var (start, length) = batch.PlaceOf(buffer);
        if (batch.Compression == BufferCompression.None || length == 0)
        {
            return (new StretchStream(file, start, length), length);
        }

        // Its length stands before it; -1 says that it is not compressed.
        Span<byte> prefix = stackalloc byte[sizeof(long)];
        if (length < prefix.Length)
        {
            throw new InvalidDataException("a buffer is too short to say how long it is");
        }

        file.Position = start;
        file.ReadExactly(prefix);
        var claimed = BinaryPrimitives.ReadInt64LittleEndian(prefix);
        var content = new StretchStream(file, start + prefix.Length, length - prefix.Length);
        if (claimed == -1)
        {
            return (content, length - prefix.Length);
        }

        if (DecompressedStream.IsBomb(claimed, length))
        {
            throw new DecompressionBombException(
                $"a buffer claims to grow to more than {DecompressedStream.HighestRatio} times its size, {claimed / 1024 / 1024} MiB");
        }

        DecompressedStream stream = batch.Compression == BufferCompression.Lz4 ? new Lz4Reader(content) : new ZstdReader(content);
        _opened.Add(stream);
        return (stream, claimed);
    }
}
