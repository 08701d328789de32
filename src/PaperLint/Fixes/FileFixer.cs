using PaperLint.Corpus;
using PaperLint.Linting;

namespace PaperLint.Fixes;

/// <summary>Fixes the entries of a file block by block, on all cores, in the order of the file.</summary>
public sealed class FileFixer(EntryFixer fixer, CorpusFixes corpusFixes, LintOptions options)
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IEnumerable<FixedBlock> Fix(SourceFile file, Stream stream) =>
        OrderedBlocks.Select(file.Format.Read(stream, file.Mapping), block => Fix(file.Name, block), options.Jobs);

    private FixedBlock Fix(string fileName, Block block) => new(block,
    [
        .. block.Entries
            .Select(entry => fixer.Fix(entry, field => corpusFixes.ChangesOf(fileName, field)))
            .Where(entry => !entry.Changes.IsEmpty || !entry.Circling.IsEmpty),
    ]);
}
