using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions.Suppressions;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.Fixes;

/// <summary>Fixes the entries of a file block by block, on all cores, in the order of the file.</summary>
public sealed class FileFixer(RuleSets rules, FixSafety atMost, LintOptions options)
{
    /// <summary>What people said is to be left; null: nothing.</summary>
    public SuppressionFilter? Suppressions { get; init; }

    /// <summary>Whether nothing is fixed but what curators decided.</summary>
    public bool OnlyDecided { get; init; }

    /// <summary>The id of the only rule whose findings are fixed; null: those of all.</summary>
    public string? OnlyRule { get; init; }

    /// <exception cref="IOException">The file cannot be read.</exception>
    public IEnumerable<FixedBlock> Fix(SourceFile file, Stream stream)
    {
        var fixer = new EntryFixer(new EntryLinter(rules[file.Name]), atMost)
        {
            Decisions = options.Decisions,
            OnlyDecided = OnlyDecided,
            IsLeft = finding => (OnlyRule is not null && finding.Rule.Id != OnlyRule)
                || Suppressions?.Find(finding.Entry.Key, finding.Rule, file.Name) is not null,
        };
        return OrderedBlocks.Select(file.Format.Read(stream, file.Mapping), block => Fix(fixer, block), options.Jobs);
    }

    private static FixedBlock Fix(EntryFixer fixer, Block block) => FixedReading.Hold(new FixedBlock(block,
    [
        .. block.Entries
            .Select(fixer.Fix)
            .Where(entry => !entry.Changes.IsEmpty || !entry.Circling.IsEmpty),
    ]));
}
