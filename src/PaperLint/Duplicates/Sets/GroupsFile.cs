using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Spilling;
using PaperLint.Files;

namespace PaperLint.Duplicates.Sets;

/// <summary>
/// The sets of a corpus, so laid that who asks for some files reads only their part: <see cref="Magic"/>; the version, 32 bits,
/// little-endian; of each file the sets that have papers of it, each a <see cref="PaperSetRecord"/> with its length before it; the list
/// of these sections; where it begins, 64 bits; and the SHA-256 of the first 12 bytes and of all from the list on. A section has its own,
/// in the list.
/// </summary>
internal sealed class GroupsFile
{
    public const int Version = 1;

    private readonly string _path;

    private GroupsFile(string path, ImmutableArray<FileSection> sections)
    {
        _path = path;
        Sections = sections;
    }

    public static ReadOnlySpan<byte> Magic => "PLGRP\r\n\0"u8;

    /// <summary>In the order of the corpus.</summary>
    public ImmutableArray<FileSection> Sections { get; }

    /// <summary>Whether copies in other files are whole papers here, as cleaning needs them.</summary>
    public required bool HasTexts { get; init; }

    /// <summary>Looks at the beginning and the end, which is soon done.</summary>
    /// <exception cref="DuplicateIndexException">It is missing, of another kind or version, or damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static GroupsFile Open(string path)
    {
        using var file = FormatHead.Open(path, Magic, Version, "groups", "paperlint index group");
        try
        {
            var end = FormatEnd.Read(file, least: FormatHead.Length);
            return HashOf(end.Bytes, end.Start).AsSpan().SequenceEqual(end.Hash)
                ? ReadList(path, end.Bytes, end.Start)
                : throw DuplicateIndexException.DamagedStage(path);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            throw DuplicateIndexException.DamagedStage(path);
        }
    }

    /// <summary>The hash at the end of the file, of all but the sections.</summary>
    /// <param name="list">The list of the sections.</param>
    /// <param name="start">Where it begins.</param>
    public static byte[] HashOf(ReadOnlySpan<byte> list, long start)
    {
        Span<byte> place = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(place, start);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(FormatHead.Of(Magic, Version));
        hash.AppendData(list);
        hash.AppendData(place);
        return hash.GetHashAndReset();
    }

    /// <summary>The sets that have papers of a file.</summary>
    /// <exception cref="DuplicateIndexException">They are damaged.</exception>
    /// <exception cref="IOException">They cannot be read.</exception>
    public IEnumerable<PaperSet> Read(FileSection section)
    {
        using var file = RegularFile.Open(_path);
        file.Position = section.Start;
        if (!Checksum.Of(file, section.Length).AsSpan().SequenceEqual(section.Hash))
        {
            throw DuplicateIndexException.DamagedStage(_path);
        }

        file.Position = section.Start;
        using var records = new RecordStream(file, section.Length, longest: int.MaxValue);
        for (var sets = section.Sets; sets > 0; sets--)
        {
            yield return records.TryRead(out var record) ? SetOf(record.Span) : throw DuplicateIndexException.DamagedStage(_path);
        }

        if (records.Left != 0)
        {
            throw DuplicateIndexException.DamagedStage(_path);
        }
    }

    private PaperSet SetOf(ReadOnlySpan<byte> record)
    {
        try
        {
            return PaperSetRecord.Read(record, Sections.Length);
        }
        catch (InvalidDataException)
        {
            throw DuplicateIndexException.DamagedStage(_path);
        }
    }

    private static GroupsFile ReadList(string path, ReadOnlySpan<byte> list, long end)
    {
        var reader = new RecordReader(list);
        var hasTexts = reader.Byte() == 1;
        var sections = ImmutableArray.CreateBuilder<FileSection>();
        var start = (long)FormatHead.Length;
        for (var left = reader.Count(list.Length); left > 0; left--)
        {
            var section = new FileSection(reader.Text(), start, reader.Int64(), reader.Int32(), reader.Take(Checksum.Length).ToArray());
            sections.Add(section.Length >= 0 && section.Length <= end - start && section.Sets >= 0
                ? section
                : throw new InvalidDataException("a section is none"));
            start += section.Length;
        }

        return reader.IsAtEnd && start == end
            ? new GroupsFile(path, sections.ToImmutable()) { HasTexts = hasTexts }
            : throw new InvalidDataException("its sections do not fill it");
    }
}
