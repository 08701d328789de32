namespace PaperLint.Duplicates.Spilling;

/// <summary>
/// Sorts records by their bytes, however many there are: those that do not fit the memory are written to the disk in sorted runs,
/// which are merged when they are read.
/// </summary>
internal sealed class SpillingSort(SortMemory memory) : IDisposable
{
    /// <summary>Runs that are merged at once: each takes a buffer and an open file.</summary>
    private const int MostRuns = 64;

    private const int LargestBuffer = 1 << 18;

    private readonly int _bufferLength = Math.Clamp(memory.OfOne / (MostRuns * 2), 1024, LargestBuffer);
    private readonly List<SpilledRun> _runs = [];
    private SortSpace? _space;

    /// <summary>Runs that were written to the disk.</summary>
    public int Spilled { get; private set; }

    /// <exception cref="IOException">It does not fit the memory, or there is no room on the disk.</exception>
    public void Add(ReadOnlySpan<byte> record)
    {
        _space ??= memory.Rent();
        if (_space.TryAdd(record))
        {
            return;
        }

        Spill();
        if (!_space.TryAdd(record))
        {
            throw new IOException(
                $"one record of {record.Length:N0} bytes does not fit the memory for sorting, {memory.OfOne:N0} bytes; raise --memory");
        }
    }

    /// <summary>All records in their order, once; each is there until the next is asked for.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Sorted()
    {
        if (_runs.Count > 0)
        {
            Spill();
            Release();
            return Merged(_runs);
        }

        _space?.Sort();
        return InMemory();
    }

    /// <summary>The same without repetitions.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Distinct()
    {
        var last = new RecordBuffer();
        var isFirst = true;
        foreach (var record in Sorted())
        {
            if (isFirst || !record.Span.SequenceEqual(last.Written))
            {
                isFirst = false;
                last.Clear().AddRaw(record.Span);
                yield return record;
            }
        }
    }

    public void Dispose()
    {
        Release();
        _runs.ForEach(run => run.Dispose());
        _runs.Clear();
    }

    private void Spill()
    {
        if (_space!.Count == 0)
        {
            return;
        }

        _space.Sort();
        _runs.Add(new SpilledRun(InMemory(), _bufferLength));
        _space.Clear();
        Spilled++;
        if (_runs.Count == MostRuns)
        {
            var merged = new SpilledRun(Merged(_runs), _bufferLength);
            _runs.ForEach(run => run.Dispose());
            _runs.Clear();
            _runs.Add(merged);
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> InMemory()
    {
        for (var i = 0; i < (_space?.Count ?? 0); i++)
        {
            yield return _space![i];
        }
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Merged(IEnumerable<SpilledRun> runs)
    {
        var queue = new PriorityQueue<SpilledRun, SpilledRun>(Comparer<SpilledRun>.Create(Compare));
        foreach (var run in runs.Where(run => run.MoveNext()))
        {
            queue.Enqueue(run, run);
        }

        // A run is out of the queue while it moves on: its place is that of the record at which it stands.
        while (queue.TryDequeue(out var run, out _))
        {
            yield return run.Current;
            if (run.MoveNext())
            {
                queue.Enqueue(run, run);
            }
        }
    }

    private static int Compare(SpilledRun a, SpilledRun b) =>
        a.Key.CompareTo(b.Key) is var order && order != 0 ? order : a.Current.Span.SequenceCompareTo(b.Current.Span);

    private void Release()
    {
        if (_space is not null)
        {
            memory.Return(_space);
            _space = null;
        }
    }
}
