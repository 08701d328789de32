using PaperLint.Corpus;

namespace PaperLint.Cleaning;

/// <summary>Lines that hold no readable record: in a cleaned corpus they are set aside as they stand.</summary>
internal static class BrokenRecords
{
    /// <summary>The lines of a block's broken records, with their breaks; each once.</summary>
    public static IEnumerable<ByteSpan> ExtentsOf(Block block) => block.Problems
        .Where(Are)
        .Select(problem => LinesOf(block, problem))
        .Distinct();

    /// <summary>Whether a problem is that of such lines.</summary>
    public static bool Are(InputProblem problem) => problem is { Code: ProblemCodes.BrokenRecord, Unread: true };

    private static ByteSpan LinesOf(Block block, InputProblem problem)
    {
        var bytes = block.Bytes.Span;
        var start = bytes[..problem.Start].LastIndexOf((byte)'\n') + 1;
        var last = Math.Max(problem.Start, problem.Start + problem.Length - 1);
        var lineFeed = bytes[last..].IndexOf((byte)'\n');
        return ByteSpan.FromBounds(start, lineFeed < 0 ? bytes.Length : last + lineFeed + 1);
    }
}
