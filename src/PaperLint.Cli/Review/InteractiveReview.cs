using System.Globalization;
using PaperLint.Cli.Output;
using PaperLint.Packs;
using PaperLint.Reporting;
using PaperLint.Reviewing;

namespace PaperLint.Cli.Review;

/// <summary>One defect at a time in a terminal, with the keys and the decisions of the page.</summary>
internal sealed class InteractiveReview(ReviewRun run, Terminal terminal)
{
    /// <summary>UTF-16 units of the text that are shown before and after what is reported.</summary>
    private const int Around = 70;

    private const string Keys =
        "a accept, r reject, e edit, s suppress, g accept all like this, u undo, j down, k up, n next open, w why, q write and quit";

    private int _at;

    private IReadOnlyList<ReviewItem> Items => run.Board.Items;

    /// <summary>Asks until all is decided or nobody answers any more, and writes what was decided into the files.</summary>
    /// <returns>Whether nothing was left undecided.</returns>
    public bool Decide()
    {
        using var keys = new KeyReader(terminal);
        for (_at = NextOpen(0); _at >= 0;)
        {
            Show(Items[_at]);
            if (keys.Key() is not { } key || key == 'q')
            {
                break;
            }

            try
            {
                Act(key, keys);
            }
            catch (Exception e) when (e is UsageException or RuleException or IOException or UnauthorizedAccessException)
            {
                Say(e.Message);
            }
        }

        var open = run.Board.Open;
        Say(open == 0 ? "All is decided." : string.Create(CultureInfo.InvariantCulture, $"{open:N0} left undecided."));
        Say(run.Apply());
        return open == 0;
    }

    private void Act(char key, KeyReader keys)
    {
        var item = Items[_at];
        switch (key)
        {
            case 'a':
                run.Accept(item);
                Go("accepted");
                break;
            case 'r':
                run.Reject(item, reason: null);
                Go("rejected");
                break;
            case 'g':
                Go(string.Create(CultureInfo.InvariantCulture, $"{run.AcceptAlike(item):N0} accepted"));
                break;
            case 'e' when Ask($"in the place of '{item.Proposed.Replacement.From}'", keys) is { } text:
                run.Edit(item, text);
                Go("edited");
                break;
            case 's' when Ask($"why is {item.Rule.Id} to be left in this paper", keys) is { } reason:
                run.Suppress(item, reason);
                Go("suppressed");
                break;
            case 'u':
                TakeBack();
                break;
            case 'j' or 'k':
                _at = Math.Clamp(_at + (key == 'j' ? 1 : -1), 0, Items.Count - 1);
                break;
            case 'n':
                Go(null);
                break;
            case 'w':
                Say($"{item.Rule.Why.Trim()}{(item.Rule.Evidence is { } evidence ? $"\nmeasured: {evidence}" : "")}");
                break;
            default:
                Say(Keys);
                break;
        }
    }

    private void TakeBack()
    {
        var undone = run.Undo();
        Say($"  {undone?.Message ?? "There is nothing to take back."}");

        // What was written into the files may be an item again, and others may be none any more.
        _at = undone?.Item?.Number ?? Math.Min(_at, Items.Count - 1);
    }

    private void Show(ReviewItem item)
    {
        var (span, text) = (item.Proposed.Span, item.Field.Text);
        var (start, end) = (Math.Max(0, span.Start - Around), Math.Min(text.Length, span.End + Around));
        var repair = item.Safety is null
            ? $"[-{item.Proposed.Replacement.From}-]"
            : $"[-{item.Proposed.Replacement.From}-]{{+{item.Proposed.Replacement.To}+}}";
        var places = item.Places > 1 ? $", {item.Places} places" : "";
        Say("");
        Say(string.Create(CultureInfo.InvariantCulture,
            $"({_at + 1:N0} of {Items.Count:N0}, {run.Board.Open:N0} open) {item.FileName}:{item.Start.Line + 1}{places}: "
            + $"{item.Rule.Id} {item.Message}"));
        Say($"  {item.Entry?.Title}");
        Say($"  {(start > 0 ? "…" : "")}{text[start..span.Start]}{repair}{text[span.End..end]}{(end < text.Length ? "…" : "")}");
        Say($"  {ReviewQuery.SafetyOf(item)}; {ReviewQuery.WordOf(run.Board.StateOf(item))}. {Keys}");
    }

    private string? Ask(string question, KeyReader keys)
    {
        Say($"{question}? (a line; an empty one leaves it)");
        return keys.Line() is { Length: > 0 } line ? line : null;
    }

    /// <summary>To the next that is open, from the one that is looked at on.</summary>
    private void Go(string? done)
    {
        if (done is not null)
        {
            Say($"  {done}");
        }

        _at = NextOpen(_at + 1);
    }

    private int NextOpen(int from)
    {
        for (var step = 0; step < Items.Count; step++)
        {
            var at = (from + step) % Items.Count;
            if (run.Board.StateOf(Items[at]) == ReviewState.Open)
            {
                return at;
            }
        }

        return -1;
    }

    private void Say(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            terminal.Out.WriteLine(VisibleText.Escape(line));
        }

        terminal.Out.Flush();
    }
}
