using PaperLint.Corpus;
using PaperLint.Linting;

namespace PaperLint.Reviewing;

/// <summary>Whether what a curator wrote repairs anything: what the rule reports again would be written again in each run.</summary>
public static class EditedRepair
{
    /// <param name="item">What is to be repaired.</param>
    /// <param name="to">What the curator wrote in the place of the stretch.</param>
    /// <param name="linter">Of the file.</param>
    public static bool Settles(ReviewItem item, string to, EntryLinter linter)
    {
        var span = item.Proposed.Span;
        if (to == item.Proposed.Replacement.From)
        {
            return false;
        }

        var text = string.Concat(item.Field.Text.AsSpan(0, span.Start), to, item.Field.Text.AsSpan(span.End));
        var written = new Entry([new Field(item.Field.FieldName, text, source: null)]);
        return !linter.Lint(written).Exists(finding =>
            finding.Rule.Id == item.Rule.Id
            && finding.Span.Start < span.Start + to.Length
            && finding.Span.End > span.Start
            && finding.Field.Text.AsSpan(finding.Span.Start, finding.Span.Length)
                .SequenceEqual(item.Field.Text.AsSpan(item.Field.Span.Start, item.Field.Span.Length)));
    }
}
