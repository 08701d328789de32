using System.Buffers.Binary;
using PaperLint.Files;

namespace PaperLint.Duplicates.Spilling;

/// <summary>Sorted records in a file that is gone when it is closed.</summary>
internal sealed class SpilledRun : IDisposable
{
    private readonly BufferedStream _file;
    private readonly byte[] _head = new byte[sizeof(int)];
    private byte[] _record = [];
    private int _length;

    /// <param name="records">In their order.</param>
    /// <param name="bufferLength">Bytes that are written and read at once.</param>
    /// <exception cref="IOException">There is no room on the disk.</exception>
    public SpilledRun(IEnumerable<ReadOnlyMemory<byte>> records, int bufferLength)
    {
        _file = TemporaryFile.Create(bufferLength);
        try
        {
            foreach (var record in records)
            {
                BinaryPrimitives.WriteInt32LittleEndian(_head, record.Length);
                _file.Write(_head);
                _file.Write(record.Span);
            }

            _file.Flush();
        }
        catch (IOException e)
        {
            // What is kept back would fail again: the file is closed without it.
            _file.UnderlyingStream.Dispose();
            throw new IOException($"what does not fit the memory cannot be written to the folder for temporary files "
                + $"'{Path.GetTempPath()}': {e.Message}. Set TMPDIR to a folder with more room", e);
        }

        _file.Position = 0;
    }

    public ReadOnlyMemory<byte> Current => _record.AsMemory(0, _length);

    public ulong Key { get; private set; }

    public bool MoveNext()
    {
        if (_file.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false) < _head.Length)
        {
            return false;
        }

        _length = BinaryPrimitives.ReadInt32LittleEndian(_head);
        if (_record.Length < _length)
        {
            _record = new byte[Math.Max(_length, _record.Length * 2)];
        }

        _file.ReadExactly(_record, 0, _length);
        Key = SortSpace.KeyOf(Current.Span);
        return true;
    }

    public void Dispose() => _file.Dispose();
}
