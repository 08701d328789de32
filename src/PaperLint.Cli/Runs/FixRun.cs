using System.Text;
using Humanizer;
using PaperLint.Cli.Output;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Decisions;
using PaperLint.Files;
using PaperLint.Fixes;
using PaperLint.Fixes.Journal;
using PaperLint.Formats.Compression;
using PaperLint.Linting;
using PaperLint.Reporting;
using PaperLint.Reporting.Changes;
using PaperLint.Rules;

namespace PaperLint.Cli.Runs;

/// <summary>One run of <c>fix</c> over files.</summary>
internal sealed class FixRun(LintRun run, FixSafety atMost)
{
    private readonly Terminal _terminal = run.Terminal;

    /// <summary>Where what was there is kept; null: nowhere.</summary>
    public JournalWriter? Journal { get; init; }

    /// <summary>Whether nothing is repaired but what curators decided.</summary>
    public bool OnlyDecided { get; init; }

    /// <summary>Files that were to be repaired and could not be.</summary>
    public int Left { get; private set; }

    /// <summary>Fixes the files in place.</summary>
    /// <returns>How much was repaired, in words.</returns>
    public string Apply()
    {
        // What is written is what was read, from the first look at the corpus on: places that another program moves are no places any more.
        var versions = run.Files.ToDictionary(file => file.Name, file => FileVersion.Of(file.Path!));
        RemoveAbandoned();
        var fixer = CreateFixer();
        var repaired = 0;
        var changed = 0;
        using var progress = new ProgressLine(_terminal, "Repairing");
        foreach (var file in progress.Watch(run.Files))
        {
            try
            {
                var applied = Apply(file, versions[file.Name], fixer);
                repaired += applied;
                changed += applied > 0 ? 1 : 0;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                progress.MakeRoom(() => Leave(file, e.Message));
            }
        }

        return $"Repaired {"place".ToQuantity(repaired)} in {"file".ToQuantity(changed)}.";
    }

    /// <summary>Fixes one file in place; how many places were repaired.</summary>
    private int Apply(SourceFile file, FileVersion version, FileFixer fixer)
    {
        var applied = 0;
        var refused = new List<long>();
        using var stream = file.Open();
        var blocks = fixer.Fix(file, stream).Select(block =>
        {
            applied += block.Entries.Sum(entry => entry.Applied.Length);
            refused.AddRange(block.Refused.Select(entry => RowOf(block.Block, entry)));
            ReportCircling(file, block);
            return block.Rewritten();
        });
        if (FileRewriter.Rewrite(file, version, blocks, Journal))
        {
            ReportRefused(file, refused);
            return applied;
        }

        Leave(file, "a part of it could not be read, and writing it back could lose that part");
        return 0;
    }

    private void Leave(SourceFile file, string why)
    {
        Left++;
        _terminal.Error.WriteLine($"paperlint: {VisibleText.Escape(file.Name)} was left as it is: {VisibleText.Escape(why)}");
    }

    private void RemoveAbandoned()
    {
        foreach (var folder in run.Files.Select(file => Path.GetDirectoryName(file.Path!)!).Distinct(StringComparer.Ordinal))
        {
            AbandonedFiles.Remove(folder);
        }
    }

    /// <summary>Prints what <see cref="Apply()"/> would change; true if anything would.</summary>
    public bool Diff(Looks looks)
    {
        var fixer = CreateFixer();
        var any = false;
        foreach (var file in run.Files)
        {
            if (!_terminal.OutIsTerminal && file.Format is CompressedFormat { IsText: true })
            {
                _terminal.Error.WriteLine(
                    $"paperlint: {VisibleText.Escape(file.Name)} is compressed, and no patch can change it; 'fix' does");
                continue;
            }

            using var stream = file.Open();
            var changes = ChangesOf(file, looks);
            foreach (var block in fixer.Fix(file, stream))
            {
                changes.Add(block);
                any |= block.IsChanged;
            }

            changes.Complete();
        }

        return any;
    }

    /// <summary>
    /// No patch can change a table: it is told to people everywhere. Where a service shows what is printed, a line of a corpus must not
    /// be a command to it.
    /// </summary>
    private ChangeReport ChangesOf(SourceFile file, Looks looks) => _terminal.OutIsTerminal || !file.Format.IsText
        ? new ChangeListing(file.Name, _terminal.FormattedOut, looks)
        : new Patch(file.Name, bytes =>
        {
            if (_terminal.Variable("CI") is { Length: > 0 })
            {
                _terminal.Out.Write(Encoding.UTF8.GetString(bytes));
            }
            else
            {
                _terminal.OutBytes.Write(bytes);
            }
        });

    private FileFixer CreateFixer()
    {
        var rules = run.CreateRuleSets();
        var suppressions = run.FindSuppressions(new RunExtent(rules.Rules, run.Reach));
        return new FileFixer(rules, atMost, run.Options) { Suppressions = suppressions, OnlyDecided = OnlyDecided };
    }

    /// <param name="file">The file.</param>
    /// <param name="rows">Where what was left out begins.</param>
    private void ReportRefused(SourceFile file, List<long> rows)
    {
        if (rows.Count > 0)
        {
            _terminal.Error.WriteLine(
                $"paperlint: {VisibleText.Escape(file.Name)}: repairs in {"place".ToQuantity(rows.Count)} left out, first in line "
                + $"{rows[0]}: lines would be read as something else afterwards (a button of the page, or two titles as one paper); "
                + "edit them by hand");
        }
    }

    /// <summary>The line in which the first change of an entry begins, 1-based.</summary>
    private static long RowOf(Block block, FixedEntry entry) => entry.Changes
        .Min(change => block.PositionOf(entry.Original[change.Key]!.ByteOffset(change.Value[0].Span.Start)).Row) + 1;

    private void ReportCircling(SourceFile file, FixedBlock block)
    {
        foreach (var entry in block.Entries.Where(entry => !entry.Circling.IsEmpty))
        {
            _terminal.Error.WriteLine(
                $"paperlint: {VisibleText.Escape(file.Name)}, '{VisibleText.Escape(entry.Original.Title?.Text ?? "")}' was left as it is: "
                + $"the fixes of {string.Join(", ", entry.Circling.Select(rule => rule.Id))} undo each other; please report this as a bug "
                    + $"of the rules");
        }
    }
}
