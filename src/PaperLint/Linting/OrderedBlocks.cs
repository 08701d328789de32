namespace PaperLint.Linting;

/// <summary>
/// Works on blocks on all cores and gives the results in the order of the blocks, no further ahead than keeps the cores busy.
/// </summary>
internal static class OrderedBlocks
{
    /// <summary>Blocks that are begun for each core: enough that none is idle while the block whose turn it is takes long.</summary>
    private const int BlocksOfCore = 4;

    /// <param name="blocks">Blocks, or what comes with them; read one after another on the caller's thread.</param>
    /// <param name="work">Done for several blocks at once.</param>
    /// <param name="jobs">How many.</param>
    public static IEnumerable<T> Select<TBlock, T>(IEnumerable<TBlock> blocks, Func<TBlock, T> work, int jobs) =>
        jobs == 1 ? blocks.Select(work) : SelectInParallel(blocks, work, ahead: jobs * BlocksOfCore);

    private static IEnumerable<T> SelectInParallel<TBlock, T>(IEnumerable<TBlock> blocks, Func<TBlock, T> work, int ahead)
    {
        var running = new Queue<Task<T>>();
        foreach (var block in blocks)
        {
            running.Enqueue(Task.Run(() => work(block)));
            if (running.Count >= ahead)
            {
                yield return running.Dequeue().GetAwaiter().GetResult();
            }
        }

        while (running.TryDequeue(out var task))
        {
            yield return task.GetAwaiter().GetResult();
        }
    }
}
