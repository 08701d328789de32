namespace PaperLint.Corpus.Reading;

/// <summary>Where a stream of one format may be cut into blocks.</summary>
internal abstract class ChunkCutter
{
    /// <summary>Cuts after any line feed.</summary>
    public static ChunkCutter AfterLineFeed { get; } = new LineFeedCutter();

    /// <summary>The bytes that may be cut off the front of <paramref name="buffer"/>; 0 when more must be read first.</summary>
    public abstract int Cut(ReadOnlySpan<byte> buffer);

    private sealed class LineFeedCutter : ChunkCutter
    {
        public override int Cut(ReadOnlySpan<byte> buffer) => buffer.LastIndexOf((byte)'\n') + 1;
    }
}
