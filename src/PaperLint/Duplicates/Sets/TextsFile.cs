using System.Buffers.Binary;
using PaperLint.Corpus;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Spilling;
using PaperLint.Files;

namespace PaperLint.Duplicates.Sets;

/// <summary>
/// The fields of the papers of an index, in its order: <see cref="Magic"/>; the version, 32 bits, little-endian; the
/// <see cref="PaperTexts"/> of each paper with their length before them; the checksum of the index; and a <see cref="Checksum"/>.
/// </summary>
internal sealed class TextsFile : IDisposable
{
    public const int Version = 1;

    /// <summary>Bytes of one paper: what is longer is no paper, and is not kept.</summary>
    public const int Longest = 1 << 22;

    private const int HeadLength = 8 + sizeof(int);

    private readonly ChecksumWriter _output;
    private readonly byte[] _length = new byte[sizeof(int)];

    /// <exception cref="IOException">The file cannot be written.</exception>
    public TextsFile(Stream output)
    {
        _output = new ChecksumWriter(output);
        _output.Stream.Write(Magic);
        BinaryPrimitives.WriteInt32LittleEndian(_length, Version);
        _output.Stream.Write(_length);
    }

    public static ReadOnlySpan<byte> Magic => "PLTXT\r\n\0"u8;

    /// <summary>The bytes of the fields of a paper; none, where they are too long.</summary>
    public static byte[] TextsOf(Entry entry)
    {
        var record = new RecordBuffer();
        PaperTexts.Write(record, entry);
        return record.Written.Length <= Longest ? record.Written.ToArray() : [];
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(ReadOnlySpan<byte> texts)
    {
        BinaryPrimitives.WriteInt32BigEndian(_length, texts.Length);
        _output.Stream.Write(_length);
        _output.Stream.Write(texts);
    }

    /// <summary>Ends the file; called once.</summary>
    /// <param name="index">The checksum of the index.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Complete(ReadOnlySpan<byte> index)
    {
        _output.Stream.Write(index);
        _output.Complete();
    }

    public void Dispose() => _output.Dispose();

    /// <summary>Looks whether it belongs to an index.</summary>
    /// <exception cref="DuplicateIndexException">It is missing, damaged, of another kind or version, or of another index.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static void Require(string path, IndexOfSet index)
    {
        using var file = Open(path);
        Span<byte> hash = stackalloc byte[Checksum.Length];
        file.Position = Math.Max(HeadLength, file.Length - 2 * Checksum.Length);
        if (file.ReadAtLeast(hash, hash.Length, throwOnEndOfStream: false) < hash.Length || !hash.SequenceEqual(index.Reader.Hash))
        {
            RequireSound(path);
            throw new DuplicateIndexException(path,
                $"does not hold the texts of '{index.Path}'; give the texts in the order of the indexes, each as 'index build' wrote both");
        }
    }

    /// <summary>Reads the file once, for its checksum.</summary>
    /// <exception cref="DuplicateIndexException">It is damaged.</exception>
    public static void RequireSound(string path)
    {
        using var file = Open(path);
        if (!Checksum.Holds(file))
        {
            throw DuplicateIndexException.DamagedStage(path);
        }
    }

    /// <summary>The texts of each of so many papers; each is there until the next is asked for.</summary>
    /// <exception cref="DuplicateIndexException">It is damaged.</exception>
    public static IEnumerable<ReadOnlyMemory<byte>> Read(string path, int papers)
    {
        using var file = Open(path);
        file.Position = HeadLength;
        using var stream = new BufferedStream(file, 1 << 20);
        var (record, length) = (new byte[1 << 12], new byte[sizeof(int)]);
        for (var left = papers; left > 0; left--)
        {
            var size = stream.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) == length.Length
                ? BinaryPrimitives.ReadInt32BigEndian(length)
                : -1;
            record = size <= record.Length || size > Longest ? record : new byte[size];
            if (size < 0 || size > Longest || stream.ReadAtLeast(record.AsSpan(0, size), size, throwOnEndOfStream: false) < size)
            {
                throw DuplicateIndexException.DamagedStage(path);
            }

            yield return record.AsMemory(0, size);
        }
    }

    private static FileStream Open(string path) => FormatHead.Open(path, Magic, Version, "texts", "paperlint index build --texts");
}
