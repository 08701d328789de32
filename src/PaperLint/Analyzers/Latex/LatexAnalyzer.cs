using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Fixes;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Latex;

/// <summary>Reads a text once and reports its formulas under the rule for the worst that is wrong with each.</summary>
internal sealed class LatexAnalyzer(LatexRules rules) : FieldAnalyzer
{
    public const string RepairName = "repair";

    public override ImmutableArray<string> Scope => rules.Scope;

    public override void Analyze(FieldContext context)
    {
        ReportCollisions(context);
        var tokens = new FormulaReader(rules.Lexicon).Read(context.Text, context.Protected);
        foreach (var formula in new FormulaFinder(tokens).Find())
        {
            Report(context, tokens, formula);
        }
    }

    private void ReportCollisions(FieldContext context)
    {
        if (rules[LatexDefect.EscapeCollision] is not { } rule)
        {
            return;
        }

        foreach (var collision in EscapeCollision.Find(context.Text, rules.Lexicon))
        {
            // A command that works on what follows is put back as it was, which is only half a repair.
            var isWhole = collision.Command.Text.Length > 0 && collision.Command.Role is not (CommandRole.Accent or CommandRole.Function);
            var repair = isWhole ? collision.Command.Text : "\\" + collision.Command.Name;
            context.Report(rule, collision.Span, context.Replace(rule, collision.Span, repair, isWhole ? FixSafety.Safe : FixSafety.Display), (RepairName, repair));
        }
    }

    private void Report(FieldContext context, MathTokens tokens, Formula formula)
    {
        if (rules[formula.Defect] is not { } rule)
        {
            return;
        }

        var span = TextSpan.FromBounds(tokens[formula.Start].Start, tokens[formula.End - 1].End);
        var renderer = new FormulaRenderer(tokens);
        context.Report(rule, span, FixOf(context, rule, renderer.Edits(formula.Start, formula.End), formula.Defect), (RepairName, renderer.Render(formula.Start, formula.End)));
    }

    /// <summary>One fix for the whole formula; half a repaired formula helps nobody.</summary>
    private static Fix? FixOf(FieldContext context, Rule rule, ImmutableArray<TextChange> edits, LatexDefect defect)
    {
        if (edits.IsEmpty || rule.Fix is not { } policy)
        {
            return null;
        }

        var safety = defect == LatexDefect.BrokenFormula ? FixSafety.Display : policy.Safety;
        return new Fix(safety, [.. edits.Select(edit => new FieldEdit(context.Name, edit))]);
    }
}
