using System.Security.Cryptography;

namespace PaperLint.Files;

/// <summary>Writes a file with its <see cref="Checksum"/> at the end. The file stays open.</summary>
internal sealed class ChecksumWriter : IDisposable
{
    private const int BufferLength = 1 << 16;

    private readonly Stream _file;
    private readonly SHA256 _sha = SHA256.Create();

    public ChecksumWriter(Stream file)
    {
        _file = file;
        Stream = new BufferedStream(new CryptoStream(file, _sha, CryptoStreamMode.Write, leaveOpen: true), BufferLength);
    }

    /// <summary>What the file holds before its checksum.</summary>
    public Stream Stream { get; }

    /// <summary>The checksum, once the file is complete.</summary>
    public ReadOnlySpan<byte> Hash => _sha.Hash;

    /// <summary>Ends the file; called once, when all is written.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Complete()
    {
        Stream.Dispose();
        _file.Write(_sha.Hash);
    }

    public void Dispose()
    {
        Stream.Dispose();
        _sha.Dispose();
    }
}
