using System.Buffers;
using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Spacing;

/// <summary>Runs a rule on spaces over the marks of a text.</summary>
internal sealed class SpacingAnalyzer(Rule rule, ISpacingCheck check) : FieldAnalyzer
{
    private readonly SearchValues<char> _marks = SearchValues.Create(rule.Parameters.Text(SpacingProvider.MarksKey) ?? check.Marks);

    public override ImmutableArray<string> Scope => rule.Scope;

    public override ImmutableArray<string> Triggers { get; } = TriggerList.Read(rule, SpacingProvider.TriggersKey);

    public override void Analyze(FieldContext context)
    {
        var prose = new Prose(context.Text);
        var isTitle = context.Name == FieldNames.Title;
        var at = 0;
        while (at < context.Text.Length && context.Text.AsSpan(at).IndexOfAny(_marks) is var next and >= 0)
        {
            at += next;
            if (check.Read(prose, at, isTitle) is { } match
                && !context.Protected.Overlaps(match.Span)
                && !context.Formulas.Overlaps(match.Span)
                && !((check.IsOfEnglish || IsSpaceOfFrench(context.Text, at)) && IsForeign(context)))
            {
                context.Report(rule, match, (SpacingProvider.PlaceName, context.Text.Substring(match.Span.Start, match.Span.Length)));
            }

            at++;
        }
    }

    /// <summary>French sets a space before these marks.</summary>
    private static bool IsSpaceOfFrench(string text, int at) => text[at] is ':' or ';' or '?' or '!' && at > 0 && text[at - 1] == ' ';

    /// <summary>The longest field tells the language of a paper: a title has too few words.</summary>
    private static bool IsForeign(FieldContext context) => !context.Entry.Fields.MaxBy(field => field.Text.Length)!.IsEnglish;
}
