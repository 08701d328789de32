namespace PaperLint.Files;

/// <summary>
/// Writes to a file under another name: what goes wrong is told of the file that it will be. Who made the file closes it.
/// </summary>
internal sealed class TemporaryStream(UnbufferedFile file, string path) : Stream
{
    /// <summary>Bytes that are written at once.</summary>
    private const int BufferLength = 1 << 16;

    private readonly BufferedStream _buffer = new(file, BufferLength);

    public override bool CanRead => false;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => _buffer.Length;

    public override long Position
    {
        get => _buffer.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _buffer.Write(buffer);
        }
        catch (IOException e)
        {
            throw Failure(e);
        }
    }

    /// <summary>Hands on what is kept here; it may not be on the disk yet.</summary>
    public override void Flush()
    {
        try
        {
            _buffer.Flush();
        }
        catch (IOException e)
        {
            throw Failure(e);
        }
    }

    /// <summary>Waits until all is on the disk.</summary>
    public void FlushToDisk()
    {
        Flush();
        try
        {
            file.Flush(flushToDisk: true);
        }
        catch (IOException e)
        {
            throw Failure(e);
        }
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        Flush();
        return _buffer.Seek(offset, origin);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private IOException Failure(Exception e) =>
        new($"'{path}' cannot be written: {e.Message.Replace(file.Name, path, StringComparison.Ordinal)}", e);
}
