using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Language.Formulas.Doubled;
using PaperLint.Rules;

namespace PaperLint.Analyzers.DoubledFormula;

/// <summary>Reports the copies of a formula that stand beside the one to keep.</summary>
internal sealed class DoubledFormulaAnalyzer(Rule rule) : FieldAnalyzer
{
    public override ImmutableArray<string> Scope => rule.Scope;

    public override void Analyze(FieldContext context)
    {
        foreach (var found in context.DoubledFormulas)
        {
            Report(context, found);
        }
    }

    private void Report(FieldContext context, DoubledFormulaSpans found)
    {
        ImmutableArray<TextSpan> surplus = [.. found.Surplus];
        var fix = rule.Fix is { } policy
            ? new Fix(policy.SafetyOf(FixSafety.Unsafe),
                [.. surplus.Select(span => new FieldEdit(context.Name, new TextChange(span, "")))])
            : null;
        context.Report(rule, surplus is [var one] ? Trim(context.Text, one) : found.All, fix,
            (DoubledFormulaProvider.KeptName, context.Text.Substring(found.Kept.Start, found.Kept.Length)));
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
