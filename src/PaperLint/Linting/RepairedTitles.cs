using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Codecs;
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

        var (key, repaired) = (entry.Key, entry);
        for (var pass = 0; pass < MaxPasses && Repaired(repaired.Title!.Text, findings) is { } title; pass++)
        {
            // What folding leaves out makes no other key, and most repairs of titles are of that.
            repaired = repaired.With(FieldNames.Title, title);
            var next = EntryKey.Of(repaired);
            if (next == key)
            {
                return key;
            }

            (key, findings) = (next, linter.Lint(repaired));
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

        TextChange[] changes =
        [
            .. FixSelection.Select(findings, FixSafety.Safe)
                .SelectMany(finding => finding.Fix!.Edits)
                .Where(edit => edit.FieldName == FieldNames.Title)
                .Select(edit => edit.Change)
                .OrderBy(change => change.Span.Start),
        ];
        var repaired = FieldSplice.Apply(title, changes);
        return repaired == title ? null : repaired;
    }
}
