namespace PaperLint.Corpus;

/// <summary>A block between those beside it in its file.</summary>
/// <param name="Before">Null where it is the first.</param>
/// <param name="Block">The block itself.</param>
/// <param name="After">Null where it is the last.</param>
internal sealed record PlacedBlock(Block? Before, Block Block, Block? After)
{
    /// <summary>The blocks of a file, of which one more is read than is given out.</summary>
    public static IEnumerable<PlacedBlock> Of(IEnumerable<Block> blocks)
    {
        var (before, block) = ((Block?)null, (Block?)null);
        foreach (var after in blocks)
        {
            if (block is not null)
            {
                yield return new PlacedBlock(before, block, after);
            }

            (before, block) = (block, after);
        }

        if (block is not null)
        {
            yield return new PlacedBlock(before, block, null);
        }
    }
}
