using System.Buffers.Binary;
using PaperLint.Duplicates.Sketches;
using PaperLint.Duplicates.Spilling;
using PaperLint.Files;

namespace PaperLint.Duplicates.Indexes;

/// <summary>
/// Reads an index; see <see cref="DuplicateIndexFormat"/>. The checksum is tested before papers are believed; lengths and
/// shingles are tested as well, for a checksum does not say who wrote the file.
/// </summary>
internal sealed class DuplicateIndexReader
{
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
            var end = FormatEnd.Read(file, least: FormatHead.Length + sizeof(int));
            return new DuplicateIndexReader(path, IndexTrailer.Read(end.Bytes), end.Start, end.Hash);
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
            store.Add(sketch.With(reader.Trailer.TraitsOf(store.Count, sketch.Row.Place.File)), sketch.Row.Place);
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
        file.Position = FormatHead.Length;
        using var records = new RecordStream(file, _trailerStart - FormatHead.Length, SketchRecord.Longest);
        for (var papers = 0; ; papers++)
        {
            if (!records.TryRead(out var record) || (record.IsEmpty && (records.Left != 0 || papers != Trailer.Papers)))
            {
                throw DuplicateIndexException.Damaged(_path);
            }

            if (record.IsEmpty)
            {
                yield break;
            }

            yield return record;
        }
    }

    /// <exception cref="DuplicateIndexException">It is none.</exception>
    public PaperSketch Sketch(ReadOnlySpan<byte> record)
    {
        var sketch = Read(record, SketchRecord.Read);
        return sketch.Row.Place.File < Trailer.Files.Length ? sketch : throw DuplicateIndexException.Damaged(_path);
    }

    /// <summary>Only what papers are compared by.</summary>
    /// <exception cref="DuplicateIndexException">It is none.</exception>
    public PaperSketch Nameless(ReadOnlySpan<byte> record) => Read(record, SketchRecord.ReadNameless);

    /// <summary>The part of a record that papers are compared by.</summary>
    /// <exception cref="DuplicateIndexException">It is none.</exception>
    public ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> record) => Read(record, SketchRecord.Nameless);

    private T Read<T>(ReadOnlySpan<byte> record, Func<ReadOnlySpan<byte>, T> read)
        where T : allows ref struct
    {
        try
        {
            return read(record);
        }
        catch (InvalidDataException)
        {
            throw DuplicateIndexException.Damaged(_path);
        }
    }

    private static void RequireVersion(string path, FileStream file)
    {
        Span<byte> head = stackalloc byte[FormatHead.Length];
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
