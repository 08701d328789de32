using System.Buffers.Binary;
using System.Collections.Immutable;
using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Sketches;
using PaperLint.Duplicates.Spilling;

namespace PaperLint.Duplicates.Sets;

/// <summary>
/// Makes sets of pairs, and groups of sets as <see cref="DuplicateSearch"/> does. One set at a time lies in memory; all else is sorted on
/// the disk.
/// </summary>
internal sealed class SetFormation(IndexSet indexes, TextsOfIndexes? texts, SortMemory memory)
{
    private const int HeadLength = 2 * sizeof(long);

    private readonly RecordBuffer _record = new();

    /// <summary>The sets that have two papers or more, in the order of their first papers.</summary>
    /// <exception cref="DuplicateIndexException">A file is damaged.</exception>
    /// <exception cref="IOException">There is no room on the disk, or a set does not fit the memory.</exception>
    public IEnumerable<PaperSet> Find(IEnumerable<(long First, long Second)> pairs)
    {
        using var papers = WithRecords(pairs);
        var (first, members) = (-1L, ImmutableArray.CreateBuilder<SetMember>());
        foreach (var record in papers.Sorted())
        {
            if (BinaryPrimitives.ReadInt64BigEndian(record.Span) is var set && set != first)
            {
                if (members.Count > 0)
                {
                    yield return Grouped(first, members.DrainToImmutable());
                }

                first = set;
            }

            members.Add(MemberOf(record.Span[HeadLength..]));
        }

        if (members.Count > 0)
        {
            yield return Grouped(first, members.DrainToImmutable());
        }
    }

    private static SetMember MemberOf(ReadOnlySpan<byte> record)
    {
        var reader = new RecordReader(record);
        var (file, traits, sketch) = (reader.Int32(), (SketchTraits)reader.Int32(), SketchRecord.Read(reader.Bytes()));
        return new SetMember(file, sketch.With(traits), reader.Bytes().ToArray());
    }

    /// <summary>Each paper of a pair with what is known of it, by the first of its set and its own number.</summary>
    private SpillingSort WithRecords(IEnumerable<(long First, long Second)> pairs)
    {
        using var stars = new StarContraction(memory).Find(pairs);
        var papers = new SpillingSort(memory);
        using var star = StarContraction.Pairs(stars).GetEnumerator();
        using var fields = texts?.All().GetEnumerator();
        var isLeft = star.MoveNext();
        foreach (var paper in indexes.All())
        {
            fields?.MoveNext();
            if (!isLeft)
            {
                break;
            }

            if (star.Current.Paper == paper.Id)
            {
                Add(papers, Math.Min(paper.Id, star.Current.Neighbour), paper, fields is null ? [] : fields.Current.Span);
            }

            while (isLeft && star.Current.Paper == paper.Id)
            {
                isLeft = star.MoveNext();
            }
        }

        return papers;
    }

    private void Add(SpillingSort papers, long set, IndexedPaper paper, ReadOnlySpan<byte> fields)
    {
        var reader = paper.Index.Reader;
        var file = reader.Sketch(paper.Record.Span).Row.Place.File;
        var traits = reader.Trailer.TraitsOf(paper.Number, file);
        papers.Add(_record.Clear().Add(set).Add(paper.Id)
            .Add(paper.Index.FirstFile + file).Add((int)traits).Add(paper.Record.Span).Add(fields).Written);
    }

    private PaperSet Grouped(long first, ImmutableArray<SetMember> members)
    {
        var store = new SketchStore();
        foreach (var (file, sketch, _) in members)
        {
            store.Add(sketch, sketch.Row.Place with { File = store.NumberOf(indexes.Files[file]) });
        }

        var groups = GroupFormation.Form([.. Enumerable.Range(0, members.Length)], new PaperComparer(store, RelationKind.All),
            new Survivor(store, id => store[id].Has(SketchTraits.IsRejected)));
        return new PaperSet(first, members, groups);
    }
}
