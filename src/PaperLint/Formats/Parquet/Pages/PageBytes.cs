using System.IO.Compression;
using System.Numerics;
using K4os.Compression.LZ4;
using PaperLint.Formats.Columnar;
using PaperLint.Formats.Compression;
using Snappier;
using ZstdSharp;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>
/// Compresses pages, and decompresses them one after another into memory that is used again.
/// </summary>
internal sealed class PageBytes
{
    /// <summary>What most writers take.</summary>
    private const int ZstandardLevel = 3;

    private byte[] _buffer = [];
    private byte[] _compressed = [];

    /// <summary>Reads from where a file is.</summary>
    /// <returns>Good until the next is read.</returns>
    /// <exception cref="EndOfStreamException">The file ends before.</exception>
    public ReadOnlySpan<byte> Read(Stream file, int length)
    {
        MakeRoom(ref _compressed, length);
        var bytes = _compressed.AsSpan(0, length);
        file.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Takes the next bytes of a page that is decompressed piece by piece.</summary>
    /// <returns>Good until the next is asked for.</returns>
    /// <exception cref="InvalidDataException">The page ends before.</exception>
    public ReadOnlyMemory<byte> Read(StreamWindow page, int length)
    {
        const int Piece = 64 * 1024;
        MakeRoom(ref _buffer, length);
        for (var at = 0; at < length; at += Piece)
        {
            page.Take(Math.Min(Piece, length - at)).CopyTo(_buffer.AsSpan(at));
        }

        return _buffer.AsMemory(0, length);
    }

    /// <summary>What is wrong with a page that grows beyond measure.</summary>
    public static DecompressionBombException Bomb(int length) => new(
        $"a page claims to grow to more than {DecompressedStream.HighestRatio} times its size, {length / 1024 / 1024} MiB");

    /// <param name="compression">How it is compressed.</param>
    /// <param name="compressed">What is compressed.</param>
    /// <param name="length">Bytes that come out, as the file claims.</param>
    /// <returns>Good until the next is asked for.</returns>
    /// <exception cref="InvalidDataException">The bytes are damaged, or the claim is wrong.</exception>
    public ReadOnlyMemory<byte> Decompress(PageCompression compression, ReadOnlySpan<byte> compressed, int length)
    {
        if (DecompressedStream.IsBomb(length, compressed.Length))
        {
            throw Bomb(length);
        }

        if (compression == PageCompression.Snappy && compressed.Length > 0 && Snappy.GetUncompressedLength(compressed) != length)
        {
            throw WrongLength();
        }

        MakeRoom(ref _buffer, length);
        var target = _buffer.AsSpan(0, length);
        var written = length == 0 ? 0 : Decompress(compression, compressed, target);
        return written == length ? _buffer.AsMemory(0, length) : throw WrongLength();
    }

    public static byte[] Compress(PageCompression compression, byte[] bytes)
    {
        switch (compression)
        {
            case PageCompression.None:
                return bytes;
            case PageCompression.Snappy:
                return Snappy.CompressToArray(bytes);
            case PageCompression.Gzip:
                using (var output = new MemoryStream())
                {
                    using (var gzip = new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true))
                    {
                        gzip.Write(bytes);
                    }

                    return output.ToArray();
                }

            case PageCompression.Brotli:
                var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
                BrotliEncoder.TryCompress(bytes, room, out var length);
                return room[..length];
            case PageCompression.Zstandard:
                using (var compressor = new Compressor(ZstandardLevel))
                {
                    return compressor.Wrap(bytes).ToArray();
                }

            case PageCompression.Lz4:
                var target = new byte[LZ4Codec.MaximumOutputSize(bytes.Length)];
                return target[..LZ4Codec.Encode(bytes, target)];
            default:
                throw NotRead(compression);
        }
    }

    private static int Decompress(PageCompression compression, ReadOnlySpan<byte> compressed, Span<byte> target)
    {
        switch (compression)
        {
            case PageCompression.None:
                return compressed.TryCopyTo(target) ? compressed.Length : throw WrongLength();
            case PageCompression.Snappy:
                return Snappy.Decompress(compressed, target);
            case PageCompression.Gzip:
                return DecompressGzip(compressed, target);
            case PageCompression.Brotli:
                return BrotliDecoder.TryDecompress(compressed, target, out var length)
                    ? length
                    : throw new InvalidDataException("a page that Brotli compressed is damaged");
            case PageCompression.Zstandard:
                return DecompressZstandard(compressed, target);
            case PageCompression.Lz4:
                return LZ4Codec.Decode(compressed, target);
            default:
                throw NotRead(compression);
        }
    }

    private static int DecompressGzip(ReadOnlySpan<byte> compressed, Span<byte> target)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed.ToArray()), CompressionMode.Decompress);
        return gzip.ReadAtLeast(target, target.Length, throwOnEndOfStream: false);
    }

    private static int DecompressZstandard(ReadOnlySpan<byte> compressed, Span<byte> target)
    {
        try
        {
            using var decompressor = new Decompressor();
            return decompressor.Unwrap(compressed, target);
        }
        catch (ZstdException e)
        {
            throw new InvalidDataException($"a page that Zstandard compressed is damaged: {e.Message}", e);
        }
    }

    /// <summary>
    /// Pages of a column are about as large as each other, and one that is a little larger should not leave the memory of those before it
    /// behind as garbage. What is not written to takes no memory, be it room for more or what a file claims and does not hold.
    /// </summary>
    private static void MakeRoom(ref byte[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = GC.AllocateUninitializedArray<byte>((int)BitOperations.RoundUpToPowerOf2((uint)length));
        }
    }

    private static InvalidDataException NotRead(PageCompression compression) =>
        new($"a column is compressed by {compression}, which is not read; write it anew with Zstandard");

    private static InvalidDataException WrongLength() => new("a page is not as long as it claims");
}
