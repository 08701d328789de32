using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Diagnostics;
using PaperLint.Language.Formulas;
using PaperLint.Language.Markup;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>Reads a text once and reports its formulas under the rule for the worst that is wrong with each.</summary>
internal sealed class LatexAnalyzer(LatexRules rules, MathStyle style) : FieldAnalyzer
{
    public const string RepairName = "repair";

    /// <summary>The text of a link is shorter.</summary>
    private const int LongestGroup = 200;

    /// <summary>In the LaTeX style, whether what TeX sets as plain text is written so.</summary>
    public bool KeepsPlain { get; init; }

    public override ImmutableArray<string> Scope => rules.Scope;

    public override ImmutableArray<string> Triggers => LatexTriggers.Signs;

    public override bool ReadsWords => true;

    public override bool Wants(ReadOnlySpan<char> word) => LatexTriggers.IsOne(word, rules.Lexicon);

    /// <summary><see cref="FormulaSpans"/> are read by the built-in lexicon.</summary>
    public override bool WantsFormulas => rules.AreBuiltIn;

    /// <summary>Most of the words are English where they stand ("three times").</summary>
    public override bool MayFindByWords(FieldContext context) =>
        new FormulaReader(rules.Lexicon).MayShowFormula(context.Text, context.WordsFor(this));

    public override void Analyze(FieldContext context)
    {
        ReportCollisions(context);
        ReportLinkGroups(context);
        var reader = new FormulaReader(rules.Lexicon);
        using var tokens = reader.Read(context.Text);
        if (!reader.MayHoldFormula(tokens))
        {
            return;
        }

        reader.Judge(tokens, context.Protected);
        List<Formula> formulas = [.. new FormulaFinder(tokens, rules.Lexicon).Find()];
        if (formulas.Count == 0)
        {
            return;
        }

        var trust = new FormulaTrust(tokens, rules.Lexicon, formulas);
        var doubled = SpanSet.Of(context.DoubledFormulas.Select(found => found.All));
        FormulaWholeness? wholeness = null;
        foreach (var formula in formulas)
        {
            // Written in one way, α\alpha would be αα, and nobody could tell any more that it was one.
            if (doubled.Overlaps(tokens.SpanOf(formula)))
            {
                continue;
            }

            foreach (var rule in rules[formula.Defect])
            {
                wholeness ??= new FormulaWholeness(tokens, DisplayedFormulas.Find(context.Text));
                Report(context, rule, (tokens, wholeness, trust), formula);
            }
        }
    }

    /// <summary>
    /// \href{URL}{text} without its command: the group stays glued to the URL. What becomes of it, the rules on URLs know.
    /// </summary>
    private void ReportLinkGroups(FieldContext context)
    {
        if (!rules[LatexDefect.RawLatex].Any() || !context.Text.Contains('{') || !context.Text.Contains("://", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var span in context.Protected.Spans)
        {
            var stretch = context.Text.AsSpan(span.Start, Math.Min(span.Length + 1, context.Text.Length - span.Start));
            var open = stretch.IndexOf('{');
            var close = open < 0
                ? -1
                : context.Text.IndexOf('}', span.Start + open, Math.Min(LongestGroup, context.Text.Length - span.Start - open));
            if (open > 0 && close > 0 && stretch[..open].Contains("://", StringComparison.Ordinal))
            {
                var group = TextSpan.FromBounds(span.Start + open, close + 1);
                foreach (var rule in rules[LatexDefect.RawLatex])
                {
                    context.Report(rule, group, null, (RepairName, context.Text.Substring(group.Start + 1, group.Length - 2)));
                }
            }
        }
    }

    private void ReportCollisions(FieldContext context)
    {
        if (!rules[LatexDefect.EscapeCollision].Any())
        {
            return;
        }

        foreach (var collision in EscapeCollision.Find(context.Text, rules.Lexicon))
        {
            // A command that works on what follows is put back as it was, which is only half a repair.
            var isWhole = collision.Command.Text.Length > 0 && collision.Command.Role is not (CommandRole.Accent or CommandRole.Function);
            var repair = isWhole ? collision.Command.Text : "\\" + collision.Command.Name;
            foreach (var rule in rules[LatexDefect.EscapeCollision])
            {
                context.Report(rule, collision.Span,
                    context.Replace(rule, collision.Span, repair, isWhole ? FixSafety.Safe : FixSafety.Display), (RepairName, repair));
            }
        }
    }

    private void Report(FieldContext context, Rule rule, (MathTokens Tokens, FormulaWholeness Wholeness, FormulaTrust Trust) text,
        Formula formula)
    {
        var tokens = text.Tokens;
        if (style == MathStyle.Latex && formula.Defect == LatexDefect.DollarFormula)
        {
            return;
        }

        var span = tokens.SpanOf(formula);
        var renderer = new FormulaRenderer(tokens, rules.Lexicon);
        var repair = renderer.Render(formula.Start, formula.End);
        var safety = formula.Defect == LatexDefect.BrokenFormula ? FixSafety.Display
            : text.Trust.IsSafe(formula, rules.Lexicon.Judgement.Safe) ? FixSafety.Safe
            : FixSafety.Unsafe;
        var certainty = CertaintyOf(formula, text.Trust);
        var isApart = !TexText.TouchesDollar(context.Text, span) && !text.Wholeness.IsDisplayed(span);
        if (style == MathStyle.Latex && !(KeepsPlain && isApart && TexText.IsPlain(repair)))
        {
            var latex = text.Wholeness.IsWhole(formula) ? new LatexStyleRenderer(tokens, rules.Lexicon).Render(formula) : null;
            var isSure = safety == FixSafety.Safe
                && isApart
                && latex is not null
                && new LatexStyleTrust(tokens, rules.Lexicon).IsSure(formula, latex, repair);
            ReportLatex(context, rule, (span, certainty), latex, isSure ? FixSafety.Safe : FixSafety.Unsafe);
            return;
        }

        var edits = text.Wholeness.IsWhole(formula) ? renderer.Edits(formula.Start, formula.End) : [];
        var fix = FixOf(context, rule, edits, safety) is { } proposed
            ? proposed with { Probability = text.Trust.ProbabilityOf(formula) }
            : null;
        context.Entry.ReportJudged(rule, context, span, fix, certainty, (RepairName, repair));
    }

    /// <summary>Where nothing but names of commands shows a formula, words were judged: that may be in doubt.</summary>
    private Certainty CertaintyOf(Formula formula, FormulaTrust trust) =>
        trust.IsBeyondDoubt(formula, rules.Lexicon.Judgement.Safe) is not { } isBeyondDoubt ? Certainty.Usual
        : isBeyondDoubt ? Certainty.Certain
        : formula.Defect is LatexDefect.StrippedTimes or LatexDefect.StrippedCommand ? Certainty.Doubtful
        : Certainty.Usual;

    /// <summary>In a corpus that keeps LaTeX, what is LaTeX already is sound.</summary>
    private static void ReportLatex(FieldContext context, Rule rule, (TextSpan Span, Certainty Certainty) found, string? repair,
        FixSafety safety)
    {
        var (span, certainty) = found;
        var damaged = context.Text.Substring(span.Start, span.Length);
        if (damaged == repair)
        {
            return;
        }

        var fix = repair is null ? null : context.Replace(rule, span, repair, safety);
        context.Entry.ReportJudged(rule, context, span, fix, certainty, (RepairName, repair ?? damaged));
    }

    /// <summary>
    /// One fix for the whole formula; half a repaired formula helps nobody. The weaker of its safety and what the rule allows
    /// counts.
    /// </summary>
    private static Fix? FixOf(FieldContext context, Rule rule, ImmutableArray<TextChange> edits, FixSafety safety) =>
        edits.IsEmpty || rule.Fix is not { } policy
        ? null
        : new Fix(policy.SafetyOf(safety), [.. edits.Select(edit => new FieldEdit(context.Name, edit))]);
}
