using System.Collections.Immutable;
using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Spilling;

namespace PaperLint.Duplicates.Sets;

/// <summary>A set as bytes.</summary>
internal static class PaperSetRecord
{
    public static void Write(RecordBuffer output, PaperSet set)
    {
        output.Add(set.First).Add(set.Members.Length);
        var sketch = new RecordBuffer();
        foreach (var (file, paper, texts) in set.Members)
        {
            SketchRecord.Write(sketch.Clear(), paper.Row, paper.Shingles, paper.Label, paper.Key);
            output.Add(file).Add(sketch.Written).Add(texts.AsSpan());
        }

        output.Add(set.Groups.Length);
        foreach (var group in set.Groups)
        {
            output.Add(group.Survivor).Add(group.Members.Length);
            foreach (var (id, relation) in group.Members)
            {
                output.Add(id).Add((byte)relation.Kind).Add(BitConverter.DoubleToInt64Bits(relation.Similarity));
            }
        }
    }

    /// <param name="record">The bytes.</param>
    /// <param name="files">How many files there are.</param>
    /// <exception cref="InvalidDataException">They are no set.</exception>
    public static PaperSet Read(ReadOnlySpan<byte> record, int files)
    {
        var reader = new RecordReader(record);
        var first = reader.Int64();
        var members = ImmutableArray.CreateBuilder<SetMember>();
        for (var left = reader.Count(record.Length); left > 0; left--)
        {
            members.Add(new SetMember(reader.Count(files - 1), SketchRecord.Read(reader.Bytes()), reader.Bytes().ToArray()));
        }

        var groups = ImmutableArray.CreateBuilder<DuplicateGroup>();
        var grouped = new HashSet<int>();
        int Grouped(int id) => grouped.Add(id) ? id : throw new InvalidDataException("a paper is in two groups");
        for (var left = reader.Count(members.Count); left > 0; left--)
        {
            groups.Add(new DuplicateGroup(Grouped(reader.Count(members.Count - 1)), ReadMembers(ref reader, members.Count, Grouped)));
        }

        return reader.IsAtEnd
            ? new PaperSet(first, members.ToImmutable(), groups.ToImmutable())
            : throw new InvalidDataException("it goes on behind its end");
    }

    private static ImmutableArray<DuplicateMember> ReadMembers(ref RecordReader reader, int papers, Func<int, int> grouped)
    {
        var members = ImmutableArray.CreateBuilder<DuplicateMember>();
        for (var left = reader.Count(papers); left > 0; left--)
        {
            var id = grouped(reader.Count(papers - 1));
            var kind = (RelationKind)reader.Byte();
            var similarity = BitConverter.Int64BitsToDouble(reader.Int64());
            members.Add(kind is RelationKind.Exact or RelationKind.Near or RelationKind.Truncated && similarity is >= 0 and <= 1
                ? new DuplicateMember(id, new Relation(kind, similarity))
                : throw new InvalidDataException("a relation is none"));
        }

        return members.Count > 0 ? members.ToImmutable() : throw new InvalidDataException("a group has one paper");
    }
}
