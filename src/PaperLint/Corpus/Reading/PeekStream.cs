namespace PaperLint.Corpus.Reading;

/// <summary>A stream whose beginning can be looked at before it is read.</summary>
internal sealed class PeekStream : ForwardStream
{
    private readonly Stream _inner;
    private readonly byte[] _head;
    private int _read;

    /// <param name="inner">The stream, which stays the caller's to close.</param>
    /// <param name="length">Bytes to look at, at most.</param>
    public PeekStream(Stream inner, int length)
    {
        _inner = inner;
        var buffer = new byte[length];
        _head = buffer[..inner.ReadAtLeast(buffer, length, throwOnEndOfStream: false)];
    }

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head => _head;

    public override int Read(Span<byte> buffer)
    {
        if (_read == _head.Length)
        {
            return _inner.Read(buffer);
        }

        var length = Math.Min(buffer.Length, _head.Length - _read);
        _head.AsSpan(_read, length).CopyTo(buffer);
        _read += length;
        return length;
    }
}
