using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Spilling;
using PaperLint.Files;

namespace PaperLint.Duplicates.Sets;

/// <summary>
/// The fields of the papers of an index, in its order: <see cref="Magic"/>; the version, 32 bits, little-endian; the
/// <see cref="PaperTexts"/> of each paper with their length before them; the checksum of the index; and a <see cref="Checksum"/>.
/// </summary>
internal static class TextsFile
{
    public const int Version = 1;

    /// <summary>Bytes of one paper: what is longer is no paper, and is not kept.</summary>
    public const int Longest = 1 << 22;

    public static ReadOnlySpan<byte> Magic => "PLTXT\r\n\0"u8;

    /// <summary>Looks whether it belongs to an index.</summary>
    /// <exception cref="DuplicateIndexException">It is missing, damaged, of another kind or version, or of another index.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static void Require(string path, IndexOfSet index)
    {
        using var file = Open(path);
        Span<byte> hash = stackalloc byte[Checksum.Length];
        file.Position = Math.Max(FormatHead.Length, file.Length - 2 * Checksum.Length);
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
        file.Position = FormatHead.Length;
        using var records = new RecordStream(file, file.Length - FormatHead.Length - 2 * Checksum.Length, Longest);
        for (var left = papers; left > 0; left--)
        {
            yield return records.TryRead(out var record) ? record : throw DuplicateIndexException.DamagedStage(path);
        }
    }

    private static FileStream Open(string path) => FormatHead.Open(path, Magic, Version, "texts", "paperlint index build --texts");
}
