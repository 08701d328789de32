using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Spilling;

namespace PaperLint.Duplicates.Sets;

/// <summary>Writes a <see cref="GroupsFile"/>: the sets come in any order and are sorted by files on the disk.</summary>
internal sealed class GroupsWriter(ImmutableArray<string> files, SortMemory memory) : IDisposable
{
    private readonly SpillingSort _sets = new(memory);
    private readonly RecordBuffer _set = new();
    private readonly RecordBuffer _record = new();

    /// <exception cref="IOException">There is no room on the disk, or a set does not fit the memory.</exception>
    public void Add(PaperSet set)
    {
        PaperSetRecord.Write(_set.Clear(), set);
        foreach (var file in set.Members.Select(member => member.File).Distinct())
        {
            _sets.Add(_record.Clear().Add(file).AddRaw(_set.Written).Written);
        }
    }

    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(Stream output, bool hasTexts)
    {
        output.Write(FormatHead.Of(GroupsFile.Magic, GroupsFile.Version));
        var position = (long)FormatHead.Length;
        var list = new RecordBuffer().Add((byte)(hasTexts ? 1 : 0)).Add(files.Length);
        using var set = _sets.Sorted().GetEnumerator();
        var isLeft = set.MoveNext();
        for (var file = 0; file < files.Length; file++)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var (start, sets) = (position, 0);
            for (; isLeft && BinaryPrimitives.ReadInt32BigEndian(set.Current.Span) == file; isLeft = set.MoveNext())
            {
                _record.Clear().Add(set.Current.Span[sizeof(int)..]);
                output.Write(_record.Written);
                hash.AppendData(_record.Written);
                position += _record.Written.Length;
                sets++;
            }

            list.Add(files[file]).Add(position - start).Add(sets).AddRaw(hash.GetHashAndReset());
        }

        output.Write(list.Written);
        output.Write(_record.Clear().Add(position).AddRaw(GroupsFile.HashOf(list.Written, position)).Written);
    }

    public void Dispose() => _sets.Dispose();
}
