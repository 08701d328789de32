using PaperLint.Decisions.Curation;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Cleaning;

/// <summary>What the fix of one finding made of a stretch of a field.</summary>
/// <param name="Rule">That found it.</param>
/// <param name="FieldName">The field.</param>
/// <param name="From">The text from the first change of the fix to its last, as it was before this fix.</param>
/// <param name="To">The same as the fix left it.</param>
public sealed record Repair(Rule Rule, string FieldName, string From, string To)
{
    /// <summary>Another copy of the paper that proves it; null where none does.</summary>
    public Proof? Proof { get; init; }

    /// <summary>Those of a finding whose fix was applied, one for each field that it changed.</summary>
    internal static IEnumerable<Repair> Of(Finding finding) => finding.Fix!.Edits
        .DistinctBy(edit => edit.FieldName)
        .Select(edit =>
        {
            // Nothing but the changes, whatever the finding reported.
            var text = finding.Entry[edit.FieldName]!.Text;
            var (from, to) = RepairedStretch.Of(edit.FieldName, text, edit.Change.Span, finding.Fix).Replacement;
            return new Repair(finding.Rule, edit.FieldName, from, to) { Proof = finding.Proof };
        });
}
