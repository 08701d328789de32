using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
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
        .GroupBy(edit => edit.FieldName, StringComparer.Ordinal)
        .Select(field => Of(finding, field.Key, [.. field.Select(edit => edit.Change).OrderBy(change => change.Span.Start)]));

    private static Repair Of(Finding finding, string fieldName, ImmutableArray<TextChange> changes)
    {
        var text = finding.Entry[fieldName]!.Text;
        var to = new StringBuilder();
        var at = changes[0].Span.Start;
        foreach (var change in changes)
        {
            to.Append(text, at, change.Span.Start - at).Append(change.NewText);
            at = change.Span.End;
        }

        return new Repair(finding.Rule, fieldName, text[changes[0].Span.Start..at], to.ToString()) { Proof = finding.Proof };
    }
}
