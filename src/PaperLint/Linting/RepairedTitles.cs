using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>Finds the keys that papers have once their titles are repaired: a defect is the same before a repair and after it.</summary>
internal sealed class RepairedTitles(EntryLinter linter)
{
    /// <summary>Repairs of a title that wake another are two or three.</summary>
    private const int MaxPasses = 10;

    /// <param name="entry">The paper.</param>
    /// <param name="findings">What is found in it, in report order.</param>
    public string KeyOf(Entry entry, IReadOnlyList<Finding> findings)
    {
        // A paper with an identifier is known by it, whatever its title.
        if (entry.Title is null || !EntryKey.IsOfText(entry.Key))
        {
            return entry.Key;
        }

        var (title, key) = (entry.Title.Text, entry.Key);
        for (var pass = 0; pass < MaxPasses && Repaired(title, findings) is { } repaired; pass++)
        {
            // What folding leaves out makes no other key, and most repairs of titles are of that.
            var next = new Entry([.. entry.Fields.Select(field =>
                field.Name == FieldNames.Title ? new Field(field.Name, repaired, source: null) : field)]);
            if (next.Key == key)
            {
                return key;
            }

            (title, key, findings) = (repaired, next.Key, linter.Lint(next));
        }

        return key;
    }

    /// <summary>The title after one pass of safe repairs; null where there are none.</summary>
    private static string? Repaired(string title, IReadOnlyList<Finding> findings)
    {
        if (!findings.Any(finding => finding.Field.Name == FieldNames.Title && finding.Fix is { Safety: FixSafety.Safe }))
        {
            return null;
        }

        var repaired = title;
        foreach (var change in FixSelection.Select(findings, FixSafety.Safe)
            .SelectMany(finding => finding.Fix!.Edits)
            .Where(edit => edit.FieldName == FieldNames.Title)
            .Select(edit => edit.Change)
            .OrderByDescending(change => change.Span.Start))
        {
            repaired = string.Concat(repaired.AsSpan(0, change.Span.Start), change.NewText, repaired.AsSpan(change.Span.End));
        }

        return repaired == title ? null : repaired;
    }
}
