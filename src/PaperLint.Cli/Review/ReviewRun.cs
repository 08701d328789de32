using PaperLint.Cli.Options;
using PaperLint.Cli.Runs;
using PaperLint.Decisions;
using PaperLint.Decisions.Curation;
using PaperLint.Decisions.Suppressions;
using PaperLint.Reviewing;
using PaperLint.Reviewing.Sittings;
using PaperLint.Rules;

namespace PaperLint.Cli.Review;

/// <summary>
/// One curator's work on a corpus: lints it, keeps what is decided, and applies it. Whatever a method returns is on the disk by then.
/// Not for several threads at once.
/// </summary>
internal sealed class ReviewRun : IDisposable
{
    private readonly LintRun _run;
    private readonly string? _by;
    private readonly DecisionStore _decisions;
    private readonly SittingHistory _history;
    private readonly WrittenSuppressions _suppressions;
    private ReviewReading _reading;

    /// <param name="run">What is read.</param>
    /// <param name="by">Who decides; null where that is not written down.</param>
    public ReviewRun(LintRun run, string? by)
    {
        _run = run with { Cache = null, Options = run.Options with { Decisions = DecisionBook.Empty } };
        _by = by;
        _decisions = new DecisionStore(run);
        _history = new SittingHistory(JournalPath.Of(run.Configuration), run.Terminal.Clock.GetUtcNow());
        _suppressions = new WrittenSuppressions(run);
        _reading = Read(1);
    }

    /// <summary>What there is to decide on.</summary>
    public ReviewBoard Board => _reading.Board;

    /// <summary>Rises with every decision, so that another page sees that it has to look again.</summary>
    public int Version { get; private set; }

    /// <summary>See <see cref="ReviewReading.Number"/>.</summary>
    public int Reading => _reading.Number;

    /// <inheritdoc cref="ReviewReading.Papers"/>
    public long Papers => _reading.Papers;

    /// <inheritdoc cref="ReviewReading.IsStale"/>
    public bool IsStale(string fileName) => _reading.IsStale(fileName);

    /// <inheritdoc cref="ReviewReading.CopiesOf"/>
    public (ShownPaper? Own, ShownPaper? Other) CopiesOf(ReviewItem item) => _reading.CopiesOf(item);

    /// <summary>Lints the files again, as they are now.</summary>
    public void Refresh()
    {
        _reading = Read(_reading.Number + 1);
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
        if (!EditedRepair.Settles(Fresh(item), to, _reading.LinterOf(item.FileName)))
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

        var added = _suppressions.Add(paper, item.Rule.Id, reason.Trim());
        Board.Suppress(paper, item.Rule.Id);
        Did(new SuppressionAct(item.Defect, paper, item.Rule.Id, added));
    }

    /// <summary>
    /// Takes back what was done last, in this run or in one before it; what somebody changed since stays, and is passed over.
    /// </summary>
    /// <returns>Null where there is nothing.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public Undone? Undo()
    {
        if (_history.Last() is not (var act, var isOfEarlier))
        {
            return null;
        }

        var message = act switch
        {
            DecisionAct decided => _decisions.TakeBack(Board, decided),
            SuppressionAct suppressed => TakeBack(suppressed),
            WritingAct written => TakeBack(written),
            _ => throw new InvalidOperationException($"{act} is an act of no known kind"),
        };
        _history.RemoveLast();
        Version++;
        return new Undone(isOfEarlier ? $"{message} That was in an earlier sitting." : message,
            act.Item is { } defect ? Board.Find(defect) : null);
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
        if (journal.IsWritten)
        {
            _history.Add(new WritingAct(journal.Id));
        }

        Refresh();
        return fixing.Left > 0 ? $"{summary} {fixing.Left} files were left: see the terminal." : summary;
    }

    public void Dispose() => _history.Dispose();

    private ReviewItem Fresh(ReviewItem item) => IsStale(item.FileName)
        ? throw new UsageException($"{item.FileName} changed since it was read; look at it anew first")
        : item;

    private Decision AcceptanceOf(ReviewItem item) => item.Safety is null
        ? throw new UsageException("the rule proposes no repair; write one, or reject it")
        : Signed(new Decision(item.Defect, DecisionKind.Accepted) { Repair = item.Proposed.Replacement });

    private Decision Signed(Decision decision) => _by is null
        ? decision
        : decision with { By = _by, On = DateOnly.FromDateTime(_run.Terminal.Clock.GetLocalNow().DateTime) };

    private void Decide(ReviewItem item, IReadOnlyCollection<Decision> decisions) => Did(_decisions.Do(Board, item.Defect, decisions));

    private void Did(ReviewAct act)
    {
        Version++;
        _history.Add(act);
    }

    private string TakeBack(SuppressionAct act)
    {
        if (!_suppressions.TakeOut(act.Added))
        {
            return $"{SuppressionFile.FileName} changed since: {act.Code} is still left in {act.Paper}.";
        }

        if (!Board.Unsuppress(act.Paper, act.Code))
        {
            // It was left when the files were read, so what it finds there is not among the items.
            Refresh();
        }

        return $"Taken back: {act.Code} is not left in {act.Paper} any more.";
    }

    private string TakeBack(WritingAct act)
    {
        var message = new WritingUndo(_run).TakeBack(act.Run);
        Refresh();
        return message;
    }

    private ReviewReading Read(int number)
    {
        var reading = new ReviewReading(_run, number);
        _decisions.Show(reading.Board);
        return reading;
    }
}
