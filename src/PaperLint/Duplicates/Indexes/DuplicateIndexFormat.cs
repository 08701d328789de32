using PaperLint.Duplicates.Sketches;

namespace PaperLint.Duplicates.Indexes;

/// <summary>
/// The file of an index: <see cref="Magic"/>; the version, 32 bits, little-endian; the papers, each a <see cref="SketchRecord"/> with its
/// length before it, and a length of 0 behind the last; the <see cref="IndexTrailer"/>; where that begins, 64 bits; and a
/// <see cref="Files.Checksum"/>. All other numbers have their highest byte first. Folding, hashes and shingles are part of the
/// version: it rises when they change.
/// </summary>
internal static class DuplicateIndexFormat
{
    public const int Version = 3;

    /// <summary>Bytes that no paper's label, key or file name exceeds; a larger number is no index of ours.</summary>
    public const int LongestText = 1 << 16;

    /// <summary>Items of a packed shingle set at most: the shingles, and the carries over the whole range of hashes.</summary>
    public const int LongestShingles = ShingleSet.Limit + (1 << ShingleSet.Bits) / ushort.MaxValue + 1;

    /// <summary>A name, and line ends and a NUL, which a transfer as text would change.</summary>
    public static ReadOnlySpan<byte> Magic => "PLDUP\r\n\0"u8;
}
