using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>Gives findings and input problems of one block their places in the file.</summary>
public sealed class DiagnosticLocator(Block block, string fileName)
{
    public LintDiagnostic Locate(Finding finding) => new(finding.Rule, Diagnose(finding.Rule, SpanOf(finding.Field, finding.Span), finding.Span, finding.Message))
    {
        Entry = finding.Entry.IsChrome ? null : finding.Entry.Identity,
        Field = FieldSpan.Of(finding.Field, finding.Span),
        Fix = finding.Fix is { } fix
            ? new LocatedFix(fix, [.. fix.Edits.Select(edit => SpanOf(finding.Entry[edit.FieldName]!, edit.Change.Span))])
            : null,
        Related = finding.Related,
    };

    public LintDiagnostic Locate(InputProblem problem, Rule rule)
    {
        var span = new LinePositionSpan(PositionOf(problem.Start), PositionOf(problem.Start + problem.Length));
        var message = rule.Message.Format(name => name == "detail" ? problem.Detail : null);
        return new(rule, Diagnose(rule, span, default, message));
    }

    private Diagnostic Diagnose(Rule rule, LinePositionSpan lines, TextSpan span, string message) =>
        Diagnostic.Create(rule.Descriptor, Location.Create(fileName, span, lines), message);

    private LinePositionSpan SpanOf(Field field, TextSpan span) =>
        new(PositionOf(field.ByteOffset(span.Start)), PositionOf(field.ByteOffset(span.End)));

    private LinePosition PositionOf(int byteOffset)
    {
        var (row, column) = block.PositionOf(byteOffset);
        return new LinePosition(checked((int)row), column);
    }
}
