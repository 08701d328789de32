using System.Collections.Immutable;
using System.Globalization;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Runs;
using PaperLint.Decisions;
using PaperLint.Decisions.Curation;
using PaperLint.Reviewing;
using PaperLint.Reviewing.Sittings;

namespace PaperLint.Cli.Review;

/// <summary>
/// The file of decisions, as acts of a curator change it. When a method returns, the change is on the disk, and a board knows of it and
/// of what others decided meanwhile.
/// </summary>
internal sealed class DecisionStore
{
    private readonly OpenDecisions _file;

    public DecisionStore(LintRun run)
    {
        var path = DecisionPath.Of(run.Configuration);
        _file = new OpenDecisions(path, run.Terminal.NameOf(path));
    }

    /// <exception cref="Packs.RuleException">The file cannot be used.</exception>
    public void Show(ReviewBoard board)
    {
        _file.Refresh();
        board.Decide(_file.Known);
    }

    /// <param name="board">What is decided on.</param>
    /// <param name="item">The defect that is looked at.</param>
    /// <param name="decisions">What is decided, on it and on others.</param>
    /// <exception cref="Packs.RuleException">The file cannot be used.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public DecisionAct Do(ReviewBoard board, Defect item, IReadOnlyCollection<Decision> decisions) =>
        new(item, Change(board, known =>
        [
            .. decisions.Select(decision => new DecisionChange(Before: known[decision.Defect], After: decision)),
        ]));

    /// <returns>What came of it, in words.</returns>
    /// <inheritdoc cref="Do"/>
    public string TakeBack(ReviewBoard board, DecisionAct act) => Change(board, act.UndoneIn) switch
    {
        [] => $"{act.Item} was decided otherwise since, and stays so.",
        [var only] => $"Taken back: {DecisionJson.WordOf((only.Before ?? only.After)!.Kind)}, {only.Defect}.",
        [var first, ..] and var all =>
            $"Taken back: {"decision".ToQuantity(all.Length, "N0", CultureInfo.InvariantCulture)} on {first.Defect.Code}.",
    };

    /// <returns>What was changed.</returns>
    private ImmutableArray<DecisionChange> Change(ReviewBoard board, Func<DecisionBook, ImmutableArray<DecisionChange>> change)
    {
        ImmutableArray<DecisionChange> changes = [];
        if (_file.Change(known => changes = change(known)))
        {
            board.Decide(_file.Known);
        }
        else
        {
            board.Decide(_file.Known, changes.Select(changed => changed.Defect));
        }

        return changes;
    }
}
