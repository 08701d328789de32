using System.IO.Compression;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Compression;

/// <summary>A compressed file with a compressed text of our own behind it.</summary>
internal sealed class SealedStream(Stream file) : ForwardStream
{
    private static readonly byte[] Seal = Compress(SealText);

    private int _sealed;

    /// <summary>What comes out after the text of the file.</summary>
    public static ReadOnlySpan<byte> SealText => "PaperLint read this file to its end."u8;

    /// <summary>Bytes of the file that were read.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the file is used up: all that comes out of it has come out when more is asked for.</summary>
    public bool IsSealRead => _sealed > 0;

    public override int Read(Span<byte> buffer)
    {
        var read = _sealed > 0 ? 0 : file.Read(buffer);
        if (read > 0)
        {
            Count += read;
            return read;
        }

        var length = Math.Min(buffer.Length, Seal.Length - _sealed);
        Seal.AsSpan(_sealed, length).CopyTo(buffer);
        _sealed += length;
        return length;
    }

    private static byte[] Compress(ReadOnlySpan<byte> text)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }

        return output.ToArray();
    }
}
