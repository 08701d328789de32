namespace PaperLint.Corpus.Reading;

/// <summary>A stream that hands on what is read from it, for counting or hashing. It owns the stream within.</summary>
public sealed class ObservedStream(Stream inner, Action<ReadOnlySpan<byte>> observe) : ForwardStream
{
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        observe(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
