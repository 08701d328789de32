using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>Looks at the head of a file before the file is worked on: what is repaired in its first paper may hang on its last.</summary>
internal static class HeadReading
{
    /// <summary>Whether what is in doubt in the file is nothing.</summary>
    /// <param name="blocks">Those of the file.</param>
    /// <param name="linter">Of its rules.</param>
    /// <param name="jobs">Blocks that are looked at at once.</param>
    /// <param name="all">The blocks again, of which the first are read by now.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static bool IsSound(IEnumerable<Block> blocks, EntryLinter linter, int jobs, out IEnumerable<Block> all)
    {
        var head = new FileHead();
        var read = new List<Block>();
        var rest = blocks.GetEnumerator();
        foreach (var (block, certainties) in OrderedBlocks.Select(Read(rest, read), block => (block, CertaintiesOf(block, linter)), jobs))
        {
            head.Add(block, certainties);
            if (head.IsOver)
            {
                break;
            }
        }

        all = Rest(read, rest);
        return head.IsSound;
    }

    private static IEnumerable<Block> Read(IEnumerator<Block> blocks, List<Block> read)
    {
        while (blocks.MoveNext())
        {
            read.Add(blocks.Current);
            yield return blocks.Current;
        }
    }

    private static IEnumerable<Block> Rest(List<Block> read, IEnumerator<Block> blocks)
    {
        using (blocks)
        {
            foreach (var block in read)
            {
                yield return block;
            }

            while (blocks.MoveNext())
            {
                yield return blocks.Current;
            }
        }
    }

    private static Certainty[] CertaintiesOf(Block block, EntryLinter linter) =>
    [
        .. block.Entries.Where(entry => !entry.IsChrome)
            .Select(entry => linter.Lint(entry).Select(finding => finding.Certainty).DefaultIfEmpty().Max()),
    ];
}
