namespace PaperLint.Corpus.Reading;

/// <summary>A stream that hands on what is read from it, for counting.</summary>
public sealed class ObservedStream(Stream inner, Action<ReadOnlySpan<byte>> observe) : PassedStream(inner)
{
    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        observe(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
