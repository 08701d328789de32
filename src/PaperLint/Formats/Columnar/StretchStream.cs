using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Columnar;

/// <summary>
/// A stretch of a file, read from its beginning to its end. It keeps its own place, so that several of one file can be read by turns.
/// </summary>
/// <param name="file">Can be read at any place.</param>
/// <param name="start">Where the stretch begins, in bytes.</param>
/// <param name="length">Bytes of it.</param>
internal sealed class StretchStream(Stream file, long start, long length) : ForwardStream
{
    private long _at;

    public override int Read(Span<byte> buffer)
    {
        var asked = (int)Math.Min(buffer.Length, length - _at);
        if (asked == 0)
        {
            return 0;
        }

        file.Position = start + _at;
        var read = file.Read(buffer[..asked]);
        _at += read;
        return read;
    }

    /// <summary>Goes on without reading; no further than to the end.</summary>
    public void Advance(long count) => _at += Math.Min(count, length - _at);
}
