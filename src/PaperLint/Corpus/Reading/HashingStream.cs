using System.Security.Cryptography;

namespace PaperLint.Corpus.Reading;

/// <summary>
/// A file that is hashed while it is read. When it is closed, what nobody asked for is read too, so that the hash is
/// that of the whole file; one that was read here and there is read once more.
/// </summary>
/// <param name="inner">The file.</param>
/// <param name="complete">Takes the hash; not called where the file cannot be read to its end.</param>
internal sealed class HashingStream(Stream inner, Action<byte[]> complete) : PassedStream(inner)
{
    /// <summary>Bytes read at once of what is left.</summary>
    private const int BufferLength = 1 << 17;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _leapt;
    private bool _isClosed;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        if (!_leapt)
        {
            _hash.AppendData(buffer[..read]);
        }

        return read;
    }

    protected override void Leap() => _leapt = true;

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            using (Inner)
            using (_hash)
            {
                if (ReadRest())
                {
                    complete(_hash.GetHashAndReset());
                }
            }
        }

        base.Dispose(disposing);
    }

    /// <summary>Whether the end was reached. What cannot be read where nobody wanted to is no error of the run.</summary>
    private bool ReadRest()
    {
        try
        {
            if (_leapt)
            {
                Inner.Position = 0;
                _hash.GetHashAndReset();
                _leapt = false;
            }

            Span<byte> rest = new byte[BufferLength];
            while (Read(rest) > 0)
            {
            }

            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
