using PaperLint.Diagnostics;
using PaperLint.Linting;
using PaperLint.Reporting.Statistics;
using PaperLint.Rules;

namespace PaperLint.Reporting.Plain;

/// <summary><c>full</c>, for people: the place and the message, the words around it with the span underlined, and the repair.</summary>
public sealed class FullReport(TextWriter output, Palette palette) : Report
{
    public override void Add(LintDiagnostic diagnostic)
    {
        output.WriteLine(DiagnosticLine.Of(diagnostic, palette));
        WriteExcerpt(diagnostic);
        foreach (var related in diagnostic.Related)
        {
            output.WriteLine(
                $"  {palette.Faint("=")} "
                + $"{VisibleText.Escape(related.FileName)}:{related.Position.Row + 1}:{related.Position.Column + 1}: "
                    + $"{VisibleText.Escape(related.Message)}");
        }

        output.WriteLine();
    }

    public override void Complete(LintSummary summary)
    {
        if (!summary.IsQuiet)
        {
            output.WriteLine(SummaryText.Of(summary, SummaryText.FixMark));
        }

        output.Flush();
    }

    private void WriteExcerpt(LintDiagnostic diagnostic)
    {
        if (diagnostic.Field is not { } field)
        {
            return;
        }

        var excerpt = Excerpt.Of(field.Text, field.Span);
        var bar = palette.Faint("|");
        output.WriteLine($"  {bar} {excerpt.Line}");
        output.WriteLine(
            $"  {bar} {new string(' ', excerpt.Start)}{palette.Mark(new string('^', excerpt.Length))}{Repair(diagnostic, field)}");
    }

    private string Repair(LintDiagnostic diagnostic, FieldSpan field)
    {
        if (diagnostic.Fix?.Fix is not { } fix)
        {
            return "";
        }

        var word = fix.Safety switch
        {
            FixSafety.Safe => "fix",
            FixSafety.Unsafe => "unsafe fix",
            _ => "perhaps",
        };
        var becomes = FixPreview.Of(fix, field);
        return " " + palette.Repair($"{word}: {(becomes.Length == 0 ? "remove" : VisibleText.Escape(becomes))}");
    }
}
