namespace PaperLint.Corpus.Reading;

/// <summary>Says of a file in which no record is that there is none: that nothing was read must not look like nothing found.</summary>
internal static class NoRecord
{
    /// <param name="blocks">All of a file.</param>
    /// <param name="hasRecord">Whether a record is in these bytes, be it sound or not.</param>
    /// <param name="said">What is said where none is in any block.</param>
    /// <param name="isUnread">Whether something else is in such a file.</param>
    public static IEnumerable<Block> OrSay(this IEnumerable<Block> blocks, Func<ReadOnlyMemory<byte>, bool> hasRecord, string said,
        bool isUnread = false)
    {
        var has = false;
        var end = default(BlockStart);
        foreach (var block in blocks)
        {
            // What could not be read as text was said already.
            has = has || block is OpaqueBlock || hasRecord(block.Bytes);
            end = block.End;
            yield return block;
        }

        if (!has)
        {
            yield return new OpaqueBlock(default, end, [new InputProblem(ProblemCodes.UnmappedRecord, 0, 0, said) { Unread = isUnread }]);
        }
    }
}
