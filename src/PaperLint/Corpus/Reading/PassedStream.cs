namespace PaperLint.Corpus.Reading;

/// <summary>A stream that is read through another one; at any place, where that one can be. It owns the stream within.</summary>
public abstract class PassedStream(Stream inner) : Stream
{
    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => inner.CanSeek;

    public sealed override bool CanWrite => false;

    public sealed override long Length => inner.Length;

    public sealed override long Position
    {
        get => inner.Position;
        set
        {
            if (value != inner.Position)
            {
                Leap();
                inner.Position = value;
            }
        }
    }

    protected Stream Inner => inner;

    public abstract override int Read(Span<byte> buffer);

    public sealed override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public sealed override void Flush()
    {
    }

    public sealed override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Current => Position,
        SeekOrigin.End => Length,
        _ => 0,
    };

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Called before the stream is read on at another place than where it was left.</summary>
    protected virtual void Leap()
    {
    }
}
