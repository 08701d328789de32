using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>The values of a page that is too large to be held in memory, from the first to the last.</summary>
/// <param name="window">Begins at the first.</param>
/// <param name="length">Bytes of all of them, as the page claims.</param>
internal sealed class LongValues(StreamWindow window, long length)
{
    private readonly long _end = window.Position + length;

    /// <summary>Bytes that are left.</summary>
    public long Left => _end - window.Position;

    /// <summary>The next bytes; good until more are asked for.</summary>
    /// <exception cref="InvalidDataException">There are not so many, or they are damaged.</exception>
    public ReadOnlySpan<byte> Take(int count) => count >= 0 && count <= Left ? window.Take(count) : throw ValueReader.Ended();
}
