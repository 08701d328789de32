using System.Buffers.Binary;
using PaperLint.Duplicates.Sketches;
using PaperLint.Files;

namespace PaperLint.Duplicates.Indexes;

/// <summary>
/// Reads an index; see <see cref="DuplicateIndexFormat"/>. The checksum is tested before papers are believed; lengths and
/// shingles are tested as well, for a checksum does not say who wrote the file.
/// </summary>
internal sealed class DuplicateIndexReader
{
    private const int BufferLength = 1 << 20;
    private const int HeadLength = 8 + sizeof(int);
    private const int EndLength = sizeof(long) + Checksum.Length;

    private readonly string _path;
    private readonly long _trailerStart;

    private DuplicateIndexReader(string path, IndexTrailer trailer, long trailerStart, byte[] checksum)
    {
        _path = path;
        _trailerStart = trailerStart;
        (Trailer, Hash) = (trailer, checksum);
    }

    public IndexTrailer Trailer { get; }

    /// <summary>The checksum that stands in the file: it tells this index from all others.</summary>
    public byte[] Hash { get; }

    /// <summary>Looks at the beginning and the end of a file, which is soon done.</summary>
    /// <exception cref="DuplicateIndexException">The file is no index, is damaged, or is of another version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DuplicateIndexReader Open(string path)
    {
        using var file = RegularFile.Open(path);
        RequireVersion(path, file);
        try
        {
            Span<byte> end = stackalloc byte[EndLength];
            file.Position = Math.Max(0, file.Length - EndLength);
            file.ReadExactly(end);
            var start = BinaryPrimitives.ReadInt64BigEndian(end);
            var length = file.Length - EndLength - start;
            if (start < HeadLength + sizeof(int) || length < 0 || length > Array.MaxLength)
            {
                throw DuplicateIndexException.Damaged(path);
            }

            var trailer = new byte[length];
            file.Position = start;
            file.ReadExactly(trailer);
            return new DuplicateIndexReader(path, IndexTrailer.Read(trailer), start, end[sizeof(long)..].ToArray());
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            throw DuplicateIndexException.Damaged(path);
        }
    }

    /// <summary>All papers in memory.</summary>
    /// <exception cref="DuplicateIndexException">The file is no index, is damaged, or is of another version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SketchStore Read(string path)
    {
        var reader = Open(path);
        reader.RequireSound();
        var store = new SketchStore();
        foreach (var file in reader.Trailer.Files)
        {
            store.NumberOf(file);
        }

        foreach (var record in reader.Records())
        {
            var sketch = reader.Sketch(record.Span);
            var traits = sketch.Row.Traits | reader.Trailer.TraitsOf(store.Count, sketch.Row.Place.File);
            store.Add(new PaperSketch
            {
                Row = sketch.Row with { Traits = traits },
                Shingles = sketch.Shingles,
                Label = sketch.Label,
                Key = sketch.Key,
            }, sketch.Row.Place);
        }

        return store;
    }

    /// <summary>Reads the whole file once, for its checksum.</summary>
    /// <exception cref="DuplicateIndexException">It is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public void RequireSound()
    {
        using var file = RegularFile.Open(_path);
        if (!Checksum.Holds(file))
        {
            throw DuplicateIndexException.Damaged(_path);
        }
    }

    /// <summary>The <see cref="SketchRecord"/> of each paper, in their order; each is there until the next is asked for.</summary>
    /// <exception cref="DuplicateIndexException">It is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Records()
    {
        using var file = RegularFile.Open(_path);
        file.Position = HeadLength;
        using var stream = new BufferedStream(file, BufferLength);
        var (record, length, left) = (new byte[1 << 12], new byte[sizeof(int)], _trailerStart - HeadLength);
        for (var papers = 0; ; papers++)
        {
            var size = (left -= sizeof(int)) >= 0 && stream.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) == length.Length
                ? BinaryPrimitives.ReadInt32BigEndian(length)
                : -1;
            if (size < 0 || size > Math.Min(SketchRecord.Longest, left) || (size == 0 && (left != 0 || papers != Trailer.Papers)))
            {
                throw DuplicateIndexException.Damaged(_path);
            }

            if (size == 0)
            {
                yield break;
            }

            record = record.Length < size ? new byte[size * 2] : record;
            if (stream.ReadAtLeast(record.AsSpan(0, size), size, throwOnEndOfStream: false) < size)
            {
                throw DuplicateIndexException.Damaged(_path);
            }

            left -= size;
            yield return record.AsMemory(0, size);
        }
    }

    /// <exception cref="DuplicateIndexException">It is none.</exception>
    public PaperSketch Sketch(ReadOnlySpan<byte> record)
    {
        try
        {
            var sketch = SketchRecord.Read(record);
            return sketch.Row.Place.File < Trailer.Files.Length ? sketch : throw DuplicateIndexException.Damaged(_path);
        }
        catch (InvalidDataException)
        {
            throw DuplicateIndexException.Damaged(_path);
        }
    }

    /// <summary>Only what papers are compared by.</summary>
    /// <exception cref="DuplicateIndexException">It is none.</exception>
    public PaperSketch Nameless(ReadOnlySpan<byte> record)
    {
        try
        {
            return SketchRecord.ReadNameless(record);
        }
        catch (InvalidDataException)
        {
            throw DuplicateIndexException.Damaged(_path);
        }
    }

    /// <summary>The part of a record that papers are compared by.</summary>
    /// <exception cref="DuplicateIndexException">It is none.</exception>
    public ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> record)
    {
        try
        {
            return SketchRecord.Nameless(record);
        }
        catch (InvalidDataException)
        {
            throw DuplicateIndexException.Damaged(_path);
        }
    }

    private static void RequireVersion(string path, FileStream file)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var magic = Math.Min(read, DuplicateIndexFormat.Magic.Length);
        if (magic == 0 || !head[..magic].SequenceEqual(DuplicateIndexFormat.Magic[..magic]))
        {
            throw new DuplicateIndexException(path, "is no index of PaperLint; make one with 'paperlint index build'");
        }

        if (read < head.Length)
        {
            throw DuplicateIndexException.Damaged(path);
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(head[DuplicateIndexFormat.Magic.Length..]);
        if (version != DuplicateIndexFormat.Version)
        {
            throw new DuplicateIndexException(path, version > DuplicateIndexFormat.Version
                ? $"was written by a newer PaperLint (format {version}; this one reads format {DuplicateIndexFormat.Version}). Update "
                    + $"PaperLint, or build the index again"
                : $"was written by an older PaperLint (format {version}; this one reads format {DuplicateIndexFormat.Version}). Build the "
                    + $"index again");
        }
    }
}
