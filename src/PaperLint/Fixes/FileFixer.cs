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
        var linter = new EntryLinter(rules[file.Name]);
        var all = file.Format.Read(stream, file.Mapping);
        var fixer = new EntryFixer(linter, atMost)
        {
            // The repair of what is in doubt is never safe.
            LeavesDoubtful = atMost != FixSafety.Safe && HeadReading.IsSound(all, linter, options.Jobs, out all),
            Decisions = options.Decisions,
            OnlyDecided = OnlyDecided,
            IsLeft = finding => (OnlyRule is not null && finding.Rule.Id != OnlyRule)
                || Suppressions?.Find(finding.Entry.Key, finding.Rule, file.Name) is not null,
        };
        var blocks = PlacedBlock.Of(all);
        return HoldBorders(OrderedBlocks.Select(blocks, placed => (placed, Fix(fixer, placed)), options.Jobs));
    }

    private static FixedBlock Fix(EntryFixer fixer, PlacedBlock placed)
    {
        var block = new FixedBlock(placed.Block,
        [
            .. placed.Block.Entries
                .Select(fixer.Fix)
                .Where(entry => !entry.Changes.IsEmpty || !entry.Circling.IsEmpty),
        ]);
        return FixedReading.Hold(block, placed.Before is null ? null : new FixedBlock(placed.Before, []), placed.After);
    }

    /// <summary>Each block was read behind the one before as it was, and is read again where that one ends otherwise now.</summary>
    private static IEnumerable<FixedBlock> HoldBorders(IEnumerable<(PlacedBlock Placed, FixedBlock Fixed)> blocks)
    {
        FixedBlock? before = null;
        foreach (var (placed, block) in blocks)
        {
            before = before is not null && EntryRun.EndsOtherwise(before) ? FixedReading.Hold(block, before, placed.After) : block;
            yield return before;
        }
    }
}
