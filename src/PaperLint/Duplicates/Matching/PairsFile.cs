using System.Buffers.Binary;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Spilling;
using PaperLint.Files;

namespace PaperLint.Duplicates.Matching;

/// <summary>
/// The pairs that one part found: <see cref="Magic"/>; the version, 32 bits, little-endian; the digest of the indexes; their papers, 64
/// bits; the number of the part and of all parts, 32 bits each; the pairs, twice 64 bits each; and a <see cref="Checksum"/>. Numbers have
/// their highest byte first.
/// </summary>
internal sealed class PairsFile
{
    public const int Version = 1;

    private const int DigestLength = 32;
    private const int PairLength = 2 * sizeof(long);
    private const int HeadLength = FormatHead.Length + DigestLength + sizeof(long) + 2 * sizeof(int);

    private readonly long _pairs;

    private PairsFile(string path, long pairs) => (Path, _pairs) = (path, pairs);

    public static ReadOnlySpan<byte> Magic => "PLPRS\r\n\0"u8;

    public string Path { get; }

    public required byte[] Digest { get; init; }

    public required long Papers { get; init; }

    public required MatchPart Part { get; init; }

    /// <summary>How many pairs there are.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static long Write(Stream output, IndexSet indexes, MatchPart part, SpillingSort pairs)
    {
        using var checksum = new ChecksumWriter(output);
        checksum.Stream.Write(new RecordBuffer().AddRaw(FormatHead.Of(Magic, Version))
            .AddRaw(indexes.Digest).Add(indexes.Papers).Add(part.Number).Add(part.Of).Written);
        var count = 0L;
        foreach (var pair in pairs.Sorted())
        {
            checksum.Stream.Write(pair.Span);
            count++;
        }

        checksum.Complete();
        return count;
    }

    /// <summary>Reads the file once, for its checksum.</summary>
    /// <exception cref="DuplicateIndexException">It is missing, of another kind or version, or damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static PairsFile Open(string path)
    {
        using var file = FormatHead.Open(path, Magic, Version, "pairs", "paperlint index match");
        Span<byte> head = stackalloc byte[HeadLength - FormatHead.Length];
        var pairs = (file.Length - HeadLength - Checksum.Length) / PairLength;
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length
            || pairs < 0
            || file.Length != HeadLength + pairs * PairLength + Checksum.Length
            || !Checksum.Holds(file))
        {
            throw DuplicateIndexException.DamagedStage(path);
        }

        var reader = new RecordReader(head);
        return new PairsFile(path, pairs)
        {
            Digest = reader.Take(DigestLength).ToArray(),
            Papers = reader.Int64(),
            Part = new MatchPart(reader.Int32(), reader.Int32()),
        };
    }

    /// <exception cref="DuplicateIndexException">A pair is none.</exception>
    public IEnumerable<(long First, long Second)> Pairs()
    {
        using var file = RegularFile.Open(Path);
        file.Position = HeadLength;
        using var stream = new BufferedStream(file, 1 << 18);
        var pair = new byte[PairLength];
        for (var left = _pairs; left > 0; left--)
        {
            if (stream.ReadAtLeast(pair, PairLength, throwOnEndOfStream: false) < PairLength)
            {
                throw DuplicateIndexException.DamagedStage(Path);
            }

            var first = BinaryPrimitives.ReadInt64BigEndian(pair);
            var second = BinaryPrimitives.ReadInt64BigEndian(pair.AsSpan(sizeof(long)));
            yield return first >= 0 && first < second && second < Papers
                ? (first, second)
                : throw DuplicateIndexException.DamagedStage(Path);
        }
    }
}
