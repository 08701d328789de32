using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Decisions;
using PaperLint.Decisions.Curation;
using PaperLint.Diagnostics;
using PaperLint.Files;
using PaperLint.Linting;
using PaperLint.Reviewing;
using PaperLint.Rules;

namespace PaperLint.Cli.Review;

/// <summary>
/// One curator's work on a corpus: lints it, keeps what is decided, and applies it. Whatever a method returns is on the disk by then.
/// Not for several threads at once.
/// </summary>
internal sealed class ReviewRun
{
    private readonly LintRun _run;
    private readonly string? _by;
    private readonly string _path;
    private readonly string _name;
    private readonly Stack<(ReviewItem Item, Action Undo)> _undo = new();
    private Dictionary<string, FileVersion> _versions = [];
    private RuleSets? _rules;

    /// <param name="run">What is read.</param>
    /// <param name="by">Who decides; null where that is not written down.</param>
    public ReviewRun(LintRun run, string? by)
    {
        _run = run with { Cache = null, Options = run.Options with { Decisions = DecisionBook.Empty } };
        _by = by;
        _path = DecisionPath.Of(run.Configuration);
        _name = run.Terminal.NameOf(_path);
        Board = Lint();
    }

    /// <summary>What there is to decide on.</summary>
    public ReviewBoard Board { get; private set; }

    /// <summary>Rises with every decision, so that another page sees that it has to look again.</summary>
    public int Version { get; private set; }

    /// <summary>Papers that were read.</summary>
    public long Papers { get; private set; }

    /// <summary>Whether a file is not what it was when it was linted: what was found in it may not be there any more.</summary>
    public bool IsStale(string fileName) =>
        !_versions.TryGetValue(fileName, out var version)
        || FileVersion.Of(Path.GetFullPath(fileName, _run.Terminal.WorkingDirectory)) != version;

    /// <summary>Lints the files again, as they are now.</summary>
    public void Refresh()
    {
        Board = Lint();
        Version++;
    }

    /// <exception cref="UsageException">That cannot be decided on the item.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Accept(ReviewItem item) => Decide(item, [AcceptanceOf(Fresh(item))]);

    /// <summary>Accepts the repair of all open items of the same rule with the same repair; how many.</summary>
    /// <inheritdoc cref="Accept"/>
    public int AcceptAlike(ReviewItem item)
    {
        Decision[] decisions = [.. Board.OpenLike(Fresh(item)).Where(other => !IsStale(other.FileName)).Select(AcceptanceOf)];
        Decide(item, decisions);
        return decisions.Length;
    }

    /// <param name="item">The item.</param>
    /// <param name="to">What is to stand there.</param>
    /// <inheritdoc cref="Accept"/>
    public void Edit(ReviewItem item, string to)
    {
        if (!EditedRepair.Settles(Fresh(item), to, new EntryLinter(_rules![item.FileName])))
        {
            throw new UsageException(to == item.Proposed.Replacement.From
                ? "that is what stands there; reject it where that is right"
                : $"{item.Rule.Id} reports the same again in what you wrote; write it otherwise, or reject it");
        }

        var repair = new Replacement(item.Proposed.Replacement.From, to);
        Decide(item, [Signed(new Decision(item.Defect, DecisionKind.Edited) { Repair = repair })]);
    }

    /// <param name="item">The item.</param>
    /// <param name="reason">Why; null where nobody says.</param>
    /// <inheritdoc cref="Accept"/>
    public void Reject(ReviewItem item, string? reason) =>
        Decide(item, [Signed(new Decision(Fresh(item).Defect, DecisionKind.Rejected) { Reason = reason })]);

    /// <summary>Leaves the rule in the paper of the item.</summary>
    /// <inheritdoc cref="Reject"/>
    public void Suppress(ReviewItem item, string reason)
    {
        if (Fresh(item).Entry is not { Key: var paper })
        {
            throw new UsageException("it is in no paper; reject it instead");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new UsageException("say why, in a few words");
        }

        var written = WrittenSuppression.Add(_run, paper, item.Rule.Id, reason.Trim());
        var board = Board;
        Note(item, () => board.Suppress(paper, item.Rule.Id, isLeft: true), () =>
        {
            written.TakeBack();
            board.Suppress(paper, item.Rule.Id, isLeft: false);
        });
    }

    /// <summary>Takes back what was decided last in this run, and says on what; null where there is nothing.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public ReviewItem? Undo()
    {
        if (!_undo.TryPeek(out var last))
        {
            return null;
        }

        last.Undo();
        _undo.Pop();
        Version++;
        return last.Item;
    }

    /// <summary>Writes the repairs that were accepted or written into the files, and lints them again.</summary>
    /// <returns>How much was repaired, in words.</returns>
    /// <exception cref="IOException">A file or the journal cannot be written.</exception>
    public string Apply()
    {
        if (Board.Items.Select(item => item.FileName).Distinct(StringComparer.Ordinal).FirstOrDefault(IsStale) is { } stale)
        {
            throw new UsageException($"{stale} changed since it was read; look at it anew before anything is written");
        }

        using var journal = JournalPath.Begin(_run, "review");
        var fixing = new FixRun(_run with { Options = _run.Options with { Decisions = Board.Decisions } }, FixSafety.Safe)
        {
            Journal = journal,
            OnlyDecided = true,
        };
        var summary = fixing.Apply();
        _undo.Clear();
        Refresh();
        return fixing.Left > 0 ? $"{summary} {fixing.Left} files were left: see the terminal." : summary;
    }

    private ReviewItem Fresh(ReviewItem item) => IsStale(item.FileName)
        ? throw new UsageException($"{item.FileName} changed since it was read; look at it anew first")
        : item;

    private Decision AcceptanceOf(ReviewItem item) => item.Safety is null
        ? throw new UsageException("the rule proposes no repair; write one, or reject it")
        : Signed(new Decision(item.Defect, DecisionKind.Accepted) { Repair = item.Proposed.Replacement });

    private Decision Signed(Decision decision) => _by is null
        ? decision
        : decision with { By = _by, On = DateOnly.FromDateTime(_run.Terminal.Clock.GetLocalNow().DateTime) };

    private void Decide(ReviewItem item, IReadOnlyCollection<Decision> decisions)
    {
        var before = decisions.Select(decision => (decision.Defect, Decision: Board.Decisions[decision.Defect])).ToArray();
        Note(item,
            () => Write(decisions.Select(decision => (decision.Defect, (Decision?)decision))),
            () => Write(before));
    }

    private void Note(ReviewItem item, Action act, Action undo)
    {
        act();
        _undo.Push((item, undo));
        Version++;
    }

    private void Write(IEnumerable<(Defect Defect, Decision? Decision)> changes)
    {
        var changed = changes.ToDictionary(change => change.Defect, change => change.Decision);
        Board.Decisions = DecisionFile.Change(_path, _name, book =>
            book.All.Where(decision => !changed.ContainsKey(decision.Defect)).Concat(changed.Values.OfType<Decision>()));
    }

    private ReviewBoard Lint()
    {
        _versions = _run.Files.ToDictionary(file => file.Name, file => FileVersion.Of(file.Path!));
        _rules = _run.CreateRuleSets();
        var list = new ReviewList();
        DiagnosticFilter?[] filters = [_run.FindSuppressions(new RunExtent(_rules.Rules, _run.Reach))];
        var options = _run.Options with { Filters = [.. filters.OfType<DiagnosticFilter>()] };
        using var progress = new ProgressLine(_run.Terminal, "Reading");
        Papers = new Linter(_rules, options).Lint(progress.Watch(_run.Files), list.Add).Entries;
        return new ReviewBoard(list) { Decisions = DecisionFile.Read(_path, _name) };
    }
}
