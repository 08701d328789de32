namespace PaperLint.Duplicates.Spilling;

/// <summary>
/// The memory in which a stage sorts. No stage has more than two sorts that hold records in memory, one that is read and one that is
/// filled; their memory is used again for the next, for the runtime takes its time to give back what is no longer used.
/// </summary>
/// <param name="bytes">What both may take together.</param>
internal sealed class SortMemory(long bytes)
{
    /// <summary>
    /// Of the memory of a whole stage, the part that sorts may take; the rest is the program and what it reads and writes.
    /// </summary>
    private const double Share = 0.75;

    private readonly Stack<SortSpace> _free = new();

    /// <summary>Bytes that one sort takes.</summary>
    public int OfOne { get; } = (int)Math.Clamp(bytes / 2, SortSpace.Least, Array.MaxLength);

    /// <param name="memory">Bytes that the whole stage may take.</param>
    public static SortMemory Of(long memory) => new((long)(memory * Share));

    /// <summary>Sorts that held records at one time, at most.</summary>
    public int Spaces { get; private set; }

    public SortSpace Rent()
    {
        if (_free.TryPop(out var space))
        {
            return space;
        }

        Spaces++;
        return new SortSpace(OfOne);
    }

    public void Return(SortSpace space)
    {
        space.Clear();
        _free.Push(space);
    }
}
