using System.Buffers;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Spacing;

/// <summary>Runs rules on spaces over the marks of a text: those that look at the same places, and differ in which of them they report.</summary>
internal sealed class SpacingAnalyzer(ImmutableArray<Rule> rules, ISpacingCheck check) : FieldAnalyzer
{
    /// <summary>A text in which a defect comes again and again has one habit, not ten defects: from here on they are one report.</summary>
    private const int Habit = 3;

    private readonly SearchValues<char> _marks = SearchValues.Create(rules[0].Parameters.Text(SpacingKind.MarksKey) ?? check.Marks);

    public override ImmutableArray<string> Scope => rules[0].Scope;

    public override ImmutableArray<string> Triggers { get; } = rules[0].Parameters.Texts(SpacingKind.TriggersKey);

    public override void Analyze(FieldContext context)
    {
        List<SpacingMatch>? matches = null;
        var prose = new Prose(context.Text);
        var isTitle = context.Name == FieldNames.Title;
        var at = 0;
        while (at < context.Text.Length && context.Text.AsSpan(at).IndexOfAny(_marks) is var next and >= 0)
        {
            at += next;
            if (check.Read(prose, at, isTitle) is { } match && !context.Protected.Overlaps(match.Span) && !context.Formulas.Overlaps(match.Span))
            {
                (matches ??= []).Add(match);
            }

            at++;
        }

        foreach (var rule in matches is null ? [] : rules)
        {
            Report(context, rule, matches!);
        }
    }

    /// <summary>Reports each of a few; of many, the stretch of the text that has them.</summary>
    private static void Report(FieldContext context, Rule rule, List<SpacingMatch> matches)
    {
        if (matches.Count >= Habit)
        {
            if (SpacingKind.Reports(rule, isLoneSlip: false))
            {
                Report(context, rule, TextSpan.FromBounds(matches[0].Span.Start, matches[^1].Span.End), [.. matches]);
            }

            return;
        }

        foreach (var match in matches)
        {
            if (SpacingKind.Reports(rule, match.IsSlip))
            {
                Report(context, rule, match.Span, match);
            }
        }
    }

    private static void Report(FieldContext context, Rule rule, TextSpan span, params SpacingMatch[] matches)
    {
        var more = matches.Length > 1 ? $" (as in {matches.Length - 1} more places from here on)" : "";
        context.Report(rule, span, FixOf(context, rule, matches), (SpacingKind.PlaceName, context.Text.Substring(matches[0].Span.Start, matches[0].Span.Length)), (SpacingKind.MoreName, more));
    }

    private static Fix? FixOf(FieldContext context, Rule rule, SpacingMatch[] matches)
    {
        var edits = matches.Where(match => match.Change is not null).Select(match => new FieldEdit(context.Name, match.Change!.Value)).ToImmutableArray();
        if (edits.IsEmpty || rule.Fix is not { } policy)
        {
            return null;
        }

        var safety = Array.TrueForAll(matches, match => match.IsCertain || match.Change is null) ? FixSafety.Safe : FixSafety.Unsafe;
        return new Fix((FixSafety)Math.Max((int)safety, (int)policy.Safety), edits);
    }
}
