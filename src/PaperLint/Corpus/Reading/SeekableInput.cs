using PaperLint.Files;

namespace PaperLint.Corpus.Reading;

/// <summary>An input that can be read at any place, for formats that say at their end what they hold.</summary>
internal sealed class SeekableInput : IDisposable
{
    private readonly Stream? _copy;

    private SeekableInput(Stream stream, Stream? copy)
    {
        Stream = stream;
        _copy = copy;
    }

    public Stream Stream { get; }

    /// <summary>
    /// The stream itself, which stays the caller's to close, or a copy on disk of what can only be read from its beginning to its end.
    /// </summary>
    /// <exception cref="IOException">It cannot be read, or there is no place for a copy.</exception>
    public static SeekableInput Of(Stream stream)
    {
        if (stream.CanSeek)
        {
            return new SeekableInput(stream, copy: null);
        }

        var copy = TemporaryFile.Create();
        stream.CopyTo(copy);
        copy.Position = 0;
        return new SeekableInput(copy, copy);
    }

    public void Dispose() => _copy?.Dispose();
}
