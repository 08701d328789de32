namespace PaperLint.Formats.Parquet.Pages;

/// <summary>A page, decompressed. Its bytes are good until the next one is read.</summary>
/// <param name="Header">What it says of itself.</param>
/// <param name="Repetition">Levels that tell where lists begin; empty where there are no lists.</param>
/// <param name="Definition">Levels that tell which values are null; empty where none can be.</param>
/// <param name="Values">The values that are not null; empty where <see cref="LongValues"/> has them.</param>
internal sealed record Page(PageHeader Header, ReadOnlyMemory<byte> Repetition, ReadOnlyMemory<byte> Definition,
    ReadOnlyMemory<byte> Values)
{
    /// <summary>The values of a page that is too large to be held in memory; null where it is not.</summary>
    public LongValues? LongValues { get; init; }

    /// <summary>Where its header begins in the file, in bytes.</summary>
    public long Start { get; init; }

    /// <summary>Bytes in the file, those of the header included.</summary>
    public int Length { get; init; }

    /// <summary>Bytes decompressed, those of the header included.</summary>
    public int UncompressedLength => Length - Header.CompressedLength + Header.UncompressedLength;
}
