using PaperLint.Corpus.Reading;

namespace PaperLint.Cli.Server;

/// <summary>A stream whose reader stops when nobody wants to know any more what it holds.</summary>
internal sealed class CancelledStream(Stream inner, CancellationToken cancellation) : PassedStream(inner)
{
    public override int Read(Span<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        return Inner.Read(buffer);
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
