using Microsoft.CodeAnalysis.Text;
using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>How many formulas of some abstracts were found and restored, and what was reported beside them.</summary>
internal sealed class Measure(LatexLexicon lexicon, SafeScores safe)
{
    private int _texts, _sound, _seen, _found, _restorable, _restored, _safelyRestored, _plain, _plainReported, _stray, _strayFound,
        _outside, _onSound;

    /// <summary>Repairs that would be made unseen, and those of them that put back exactly the commands that were lost.</summary>
    public int Safe { get; private set; }

    public int SafeRight { get; private set; }

    public void Add(TrainingRow row, IReadOnlyList<FormulaReport> reports)
    {
        foreach (var report in reports)
        {
            AddSafety(row, report, reports);
        }

        if (row.Formulas.Count == 0)
        {
            _sound++;
            _onSound += reports.Count;
            return;
        }

        _texts++;
        _outside += reports.Count(report => IsOutside(row, report));
        foreach (var formula in row.Formulas)
        {
            AddFormula(row, formula, reports);
        }
    }

    public override string ToString() =>
        $"{_texts} texts with formulas: detected {Share(_found, _seen)} of {_seen}, restored {Share(_restored, _restorable)}, by safe "
        + $"fixes alone {Share(_safelyRestored, _restorable)}; safe fixes that put back what was lost {Share(SafeRight, Safe)} of {Safe}; "
        + $"stray braces {Share(_strayFound, _stray)}; sound formulas reported {Share(_plainReported, _plain)}; outside "
            + $"{PerThousand(_outside, _texts)} per 1000; {_sound} texts without: {PerThousand(_onSound, _sound)} per 1000";

    private static string Share(int part, int whole) =>
        ((double)part / Math.Max(1, whole)).ToString("f4", System.Globalization.CultureInfo.InvariantCulture);

    private static string PerThousand(int part, int whole) =>
        (1000.0 * part / Math.Max(1, whole)).ToString("f1", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsOutside(TrainingRow row, FormulaReport report) =>
        !row.Formulas.Any(formula => formula.IsAt(report.Span.Start - 1, report.Span.End + 1))
        && !row.Text.AsSpan(report.Span.Start, report.Span.Length)
        .ContainsAny("\\{}^_~%&$");

    private void AddFormula(TrainingRow row, KnownFormula formula, IReadOnlyList<FormulaReport> reports)
    {
        var isReported = reports.Any(report => formula.IsAt(report.Span.Start, report.Span.End));
        var one = isReported ? 1 : 0;
        switch (formula.Damage)
        {
            case FormulaDamage.Visible:
                _seen++;
                _found += one;
                AddRepair(row, formula, reports);
                break;
            case FormulaDamage.Stray:
                _stray++;
                _strayFound += one;
                break;
            case FormulaDamage.Plain:
                _plain++;
                _plainReported += one;
                break;
        }
    }

    private void AddRepair(TrainingRow row, KnownFormula formula, IReadOnlyList<FormulaReport> reports)
    {
        if (formula.Unicode.Length == 0)
        {
            return;
        }

        _restorable++;
        var edits = reports.SelectMany(report => report.Edits.Select(edit => (Edit: edit, IsSafe: report.IsSafe(safe))))
            .Where(edit => formula.IsAt(edit.Edit.Span.Start, edit.Edit.Span.End))
            .ToList();
        if (edits.Count == 0)
        {
            return;
        }

        var low = Math.Min(formula.Start, edits.Min(edit => edit.Edit.Span.Start));
        var high = Math.Max(formula.End, edits.Max(edit => edit.Edit.Span.End));
        var changes =
            edits.Select(edit => new TextChange(new TextSpan(edit.Edit.Span.Start - low, edit.Edit.Span.Length), edit.Edit.NewText!))
            .OrderBy(change => change.Span);
        var repaired = SourceText.From(row.Text[low..high]).WithChanges(changes).ToString();
        if (Folding.Fold(repaired) == Folding.Fold(row.Text[low..formula.Start] + formula.Unicode + row.Text[formula.End..high]))
        {
            _restored++;
            _safelyRestored += edits.TrueForAll(edit => edit.IsSafe) ? 1 : 0;
        }
    }

    /// <summary>
    /// How a repair is written is one question, whether it puts back what was lost, all of it and nothing else, another: only that
    /// is judged.
    /// </summary>
    private void AddSafety(TrainingRow row, FormulaReport report, IReadOnlyList<FormulaReport> reports)
    {
        if (report.IsSafe(safe) && IsRight(row, report, reports) is { } isRight)
        {
            Safe++;
            SafeRight += isRight ? 1 : 0;
        }
    }

    /// <summary>Whether the repair puts back what was lost; null where it has no part in that.</summary>
    public bool? IsRight(TrainingRow row, FormulaReport report, IReadOnlyList<FormulaReport> reports)
    {
        var formulas = row.Formulas
            .Where(formula => formula.Damage == FormulaDamage.Visible && formula.IsAt(report.Span.Start, report.Span.End))
            .ToList();
        return report.Edits.IsEmpty || (report.Commands.IsEmpty && formulas.Count == 0)
            ? null
            : report.Commands.All(command => WasLost(row, command)) && formulas.TrueForAll(formula => IsPutBack(row, formula, reports));
    }

    /// <summary>Whether a formula lost a command of that name there.</summary>
    public static bool WasLost(TrainingRow row, (string Name, int Start) command) =>
        row.Formulas.Any(formula =>
            formula.IsAt(command.Start, command.Start + command.Name.Length) && formula.Lost.Contains(command.Name));

    /// <summary>Whether all commands that the formula lost, and whose names are still there, were found.</summary>
    private bool IsPutBack(TrainingRow row, KnownFormula formula, IReadOnlyList<FormulaReport> reports)
    {
        var found = reports.SelectMany(report => report.Commands)
            .Where(command => formula.IsAt(command.Start, command.Start + command.Name.Length))
            .Select(command => command.Name)
            .ToHashSet(StringComparer.Ordinal);
        return formula.Lost.All(name => found.Contains(name)
            || lexicon.Find(name) is null or { Role: CommandRole.Function }
            || !row.Text.AsSpan(formula.Start, formula.End - formula.Start).Contains(name, StringComparison.Ordinal));
    }
}
