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

    private const int HeadLength = 8 + sizeof(int);
    private const int EndLength = sizeof(long) + Checksum.Length;
    private const int BufferLength = 1 << 18;

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
            Span<byte> end = stackalloc byte[EndLength];
            file.Position = Math.Max(0, file.Length - EndLength);
            file.ReadExactly(end);
            var start = BinaryPrimitives.ReadInt64BigEndian(end);
            var length = file.Length - EndLength - start;
            if (start < HeadLength || length < 0 || length > Array.MaxLength - HeadLength - sizeof(long))
            {
                throw DuplicateIndexException.DamagedStage(path);
            }

            var list = new byte[HeadLength + length + sizeof(long)];
            file.Position = 0;
            file.ReadExactly(list, 0, HeadLength);
            file.Position = start;
            file.ReadExactly(list, HeadLength, list.Length - HeadLength);
            return SHA256.HashData(list).AsSpan().SequenceEqual(end[sizeof(long)..])
                ? ReadList(path, list.AsSpan(HeadLength, (int)length), start)
                : throw DuplicateIndexException.DamagedStage(path);
        }
        catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
        {
            throw DuplicateIndexException.DamagedStage(path);
        }
    }

    /// <summary>The sets that have papers of a file.</summary>
    /// <exception cref="DuplicateIndexException">They are damaged.</exception>
    /// <exception cref="IOException">They cannot be read.</exception>
    public IEnumerable<PaperSet> Read(FileSection section)
    {
        using var file = RegularFile.Open(_path);
        RequireSound(file, section);
        file.Position = section.Start;
        using var stream = new BufferedStream(file, BufferLength);
        var (length, left) = (new byte[sizeof(int)], section.Length);
        for (var sets = section.Sets; sets > 0; sets--)
        {
            PaperSet set;
            try
            {
                stream.ReadExactly(length);
                var size = BinaryPrimitives.ReadInt32BigEndian(length);
                left -= sizeof(int) + (long)size;
                if (size < 0 || left < 0)
                {
                    throw DuplicateIndexException.DamagedStage(_path);
                }

                var record = new byte[size];
                stream.ReadExactly(record);
                set = PaperSetRecord.Read(record, Sections.Length);
            }
            catch (Exception e) when (e is EndOfStreamException or InvalidDataException)
            {
                throw DuplicateIndexException.DamagedStage(_path);
            }

            yield return set;
        }

        if (left != 0)
        {
            throw DuplicateIndexException.DamagedStage(_path);
        }
    }

    private static GroupsFile ReadList(string path, ReadOnlySpan<byte> list, long end)
    {
        var reader = new RecordReader(list);
        var hasTexts = reader.Byte() == 1;
        var sections = ImmutableArray.CreateBuilder<FileSection>();
        var start = (long)HeadLength;
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

    private void RequireSound(FileStream file, FileSection section)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferLength];
        file.Position = section.Start;
        for (var left = section.Length; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
            {
                break;
            }

            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(section.Hash))
        {
            throw DuplicateIndexException.DamagedStage(_path);
        }
    }
}
