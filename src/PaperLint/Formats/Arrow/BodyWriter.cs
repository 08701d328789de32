using K4os.Compression.LZ4.Streams;
using PaperLint.Files;
using PaperLint.Formats.Columnar;
using ZstdSharp;

namespace PaperLint.Formats.Arrow;

/// <summary>Puts the buffers of a batch together, on disk: where they lie has to be told before them.</summary>
/// <param name="compression">How new buffers are compressed.</param>
internal sealed class BodyWriter(BufferCompression compression) : IDisposable
{
    /// <summary>Bytes by whose multiples buffers begin.</summary>
    private const int Alignment = 8;

    private readonly Stream _file = TemporaryFile.Create();
    private readonly List<(long Start, long Length)> _buffers = [];

    /// <summary>Where the buffers lie, in bytes from the first.</summary>
    public IReadOnlyList<(long Start, long Length)> Buffers => _buffers;

    public long Length => _file.Length;

    /// <summary>Takes a buffer as it is in a file.</summary>
    public void Copy(Stream file, long start, long length)
    {
        var own = _file.Position;
        new OutputPosition(_file).Copy(file, start, length);
        End(own);
    }

    public void Add(ReadOnlyMemory<byte> buffer) => Add(buffer.Length, stream => stream.Write(buffer.Span));

    /// <summary>Takes all of a file.</summary>
    public void Add(Stream buffer)
    {
        buffer.Position = 0;
        Add(buffer.Length, buffer.CopyTo);
    }

    /// <summary>Writes all buffers.</summary>
    public void WriteTo(OutputPosition output) => output.Copy(_file, 0, _file.Length);

    public void Dispose() => _file.Dispose();

    private void Add(long length, Action<Stream> write)
    {
        var start = _file.Position;
        if (compression == BufferCompression.None || length == 0)
        {
            write(_file);
            End(start);
            return;
        }

        _file.Write(BitConverter.GetBytes(length));
        using (Stream compressed = compression == BufferCompression.Lz4
            ? LZ4Stream.Encode(_file, leaveOpen: true)
            : new CompressionStream(_file, leaveOpen: true))
        {
            write(compressed);
        }

        End(start);
    }

    private void End(long start)
    {
        _buffers.Add((start, _file.Position - start));
        _file.Write(new byte[(Alignment - (_file.Position % Alignment)) % Alignment]);
    }
}
