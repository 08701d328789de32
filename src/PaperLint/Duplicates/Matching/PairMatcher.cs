using System.Buffers.Binary;
using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Indexes;
using PaperLint.Duplicates.Sketches;
using PaperLint.Duplicates.Spilling;

namespace PaperLint.Duplicates.Matching;

/// <summary>
/// Finds the pairs of one part that <see cref="DuplicateSearch"/> would join, in the papers of many indexes. It reads these three times:
/// for the keys, for the first paper of each candidate pair and for the second; all that lies between is sorted on the disk.
/// </summary>
internal sealed class PairMatcher(IndexSet indexes, MatchPart part, SortMemory memory)
{
    private const int KeyLength = 1 + sizeof(ulong);

    private readonly PaperComparer _comparer = new(new SketchStore(), RelationKind.All);
    private readonly RecordBuffer _record = new();

    /// <summary>A bit of each paper that has the text of an earlier one.</summary>
    private readonly ulong[] _copies = new ulong[indexes.Papers / 64 + 1];

    /// <summary>Finds the pairs that are to be joined.</summary>
    /// <param name="related">Where they go, as two numbers each.</param>
    /// <exception cref="DuplicateIndexException">An index is damaged.</exception>
    /// <exception cref="IOException">There is no room on the disk.</exception>
    public void Find(SpillingSort related)
    {
        using var halves = new SpillingSort(memory);
        using (var candidates = new SpillingSort(memory))
        {
            FindCandidates(candidates);
            AddFirst(candidates, halves);
        }

        AddRelated(halves, related);
    }

    private void FindCandidates(SpillingSort pairs)
    {
        using var keys = new SpillingSort(memory);
        var columns = new KeyColumns(part);
        foreach (var paper in indexes.All())
        {
            var sketch = paper.Index.Reader.Nameless(paper.Record.Span);
            var isDistinct = PaperComparer.IsDistinct(sketch.Row);
            columns.Find(sketch, (column, key) =>
                keys.Add(_record.Clear().Add((byte)column).Add(key).Add(paper.Id).Add((byte)(isDistinct ? 1 : 0)).Written));
        }

        AddCandidates(keys, pairs);
    }

    private void AddCandidates(SpillingSort keys, SpillingSort pairs)
    {
        void AddPair(long first, long second) => pairs.Add(_record.Clear().Add(first).Add(second).Written);
        var bucket = new BucketPairs(AddPair);
        var last = new byte[KeyLength];
        var (first, isOneText) = (-1L, false);
        foreach (var item in keys.Sorted())
        {
            var record = item.Span;
            var (column, paper) = (record[0], BinaryPrimitives.ReadInt64BigEndian(record[KeyLength..]));
            if (first < 0 || !record[..KeyLength].SequenceEqual(last))
            {
                bucket.End();
                record[..KeyLength].CopyTo(last);
                (first, isOneText) = (paper, column == KeyColumns.Text && record[^1] == 1);
            }
            else if (isOneText)
            {
                _copies[paper / 64] |= 1UL << (int)(paper % 64);
                if (part.Has(KeyColumns.Text))
                {
                    AddPair(first, paper);
                }
            }

            if (!isOneText && (column != KeyColumns.Text || part.Has(KeyColumns.Text)) && !IsCopy(paper))
            {
                bucket.Add(paper);
            }
        }

        bucket.End();
    }

    /// <summary>All texts come before all other keys, so that by then it is known of every paper.</summary>
    private bool IsCopy(long paper) => (_copies[paper / 64] >> (int)(paper % 64) & 1) != 0;

    /// <summary>Each candidate pair by its second paper, with what its first is compared by.</summary>
    private void AddFirst(SpillingSort pairs, SpillingSort halves)
    {
        using var pair = pairs.Distinct().GetEnumerator();
        var isLeft = pair.MoveNext();
        foreach (var paper in indexes.All())
        {
            for (; isLeft && BinaryPrimitives.ReadInt64BigEndian(pair.Current.Span) == paper.Id; isLeft = pair.MoveNext())
            {
                var second = BinaryPrimitives.ReadInt64BigEndian(pair.Current.Span[sizeof(long)..]);
                halves.Add(_record.Clear().Add(second).Add(paper.Id).AddRaw(paper.Index.Reader.Bare(paper.Record.Span)).Written);
            }

            if (!isLeft)
            {
                break;
            }
        }
    }

    private void AddRelated(SpillingSort halves, SpillingSort related)
    {
        using var half = halves.Sorted().GetEnumerator();
        var isLeft = half.MoveNext();
        foreach (var paper in indexes.All())
        {
            PaperSketch? second = null;
            for (; isLeft && BinaryPrimitives.ReadInt64BigEndian(half.Current.Span) == paper.Id; isLeft = half.MoveNext())
            {
                second ??= paper.Index.Reader.Nameless(paper.Record.Span);
                var first = SketchRecord.ReadNameless(half.Current.Span[(2 * sizeof(long))..]);
                if (_comparer.Compare(first.Row, first.Shingles, second.Row, second.Shingles).Exists)
                {
                    var id = BinaryPrimitives.ReadInt64BigEndian(half.Current.Span[sizeof(long)..]);
                    related.Add(_record.Clear().Add(id).Add(paper.Id).Written);
                }
            }

            if (!isLeft)
            {
                break;
            }
        }
    }
}
