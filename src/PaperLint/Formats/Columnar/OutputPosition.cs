namespace PaperLint.Formats.Columnar;

/// <summary>Writes to a stream that may not know where it is, and counts.</summary>
internal sealed class OutputPosition(Stream output)
{
    /// <summary>Bytes read at once of what is copied.</summary>
    private const int BufferLength = 1 << 16;

    /// <summary>Bytes written.</summary>
    public long Position { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        Position += bytes.Length;
    }

    /// <summary>Copies a stretch of a file.</summary>
    /// <exception cref="EndOfStreamException">The file ends before it does.</exception>
    public void Copy(Stream file, long start, long length)
    {
        file.Position = start;
        var buffer = new byte[Math.Min(BufferLength, length)];
        for (; length > 0; length -= buffer.Length)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, length));
            file.ReadExactly(part);
            Write(part);
        }
    }
}
