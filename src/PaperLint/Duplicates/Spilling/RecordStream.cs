using System.Buffers.Binary;

namespace PaperLint.Duplicates.Spilling;

/// <summary>
/// Reads records that stand one behind another, each with its length before it. Lengths are believed only as far as there are bytes, for
/// a file may say anything.
/// </summary>
/// <param name="file">It stands where the first record begins, and is closed with this.</param>
/// <param name="length">Bytes of all records together.</param>
/// <param name="longest">Bytes of one at most.</param>
internal sealed class RecordStream(Stream file, long length, int longest) : IDisposable
{
    private const int BufferLength = 1 << 20;

    private readonly BufferedStream _stream = new(file, BufferLength);
    private readonly byte[] _length = new byte[sizeof(int)];
    private byte[] _record = new byte[1 << 12];

    /// <summary>Bytes that were not read.</summary>
    public long Left { get; private set; } = length;

    /// <summary>The next record, there until the one behind it is asked for. Whether there is one.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> record)
    {
        record = default;
        var size = TryFill(_length) ? BinaryPrimitives.ReadInt32BigEndian(_length) : -1;
        if (size < 0 || size > Math.Min(longest, Left))
        {
            return false;
        }

        _record = _record.Length < size ? new byte[size] : _record;
        record = _record.AsMemory(0, size);
        return TryFill(_record.AsSpan(0, size));
    }

    public void Dispose() => _stream.Dispose();

    private bool TryFill(Span<byte> bytes)
    {
        Left -= bytes.Length;
        return Left >= 0 && _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }
}
