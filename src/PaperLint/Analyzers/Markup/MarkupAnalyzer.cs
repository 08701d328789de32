using System.Collections.Immutable;
using PaperLint.Diagnostics;
using PaperLint.Language.Markup;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup;

/// <summary>Reports the marks of one markup language.</summary>
internal sealed class MarkupAnalyzer(Rule rule, IMarkupReader reader) : FieldAnalyzer
{
    public override ImmutableArray<string> Scope => rule.Scope;

    public override ImmutableArray<string> Triggers { get; } = [.. reader.Triggers];

    public override void Analyze(FieldContext context)
    {
        SpanSet? displayed = null;
        foreach (var match in reader.Read(context.Text))
        {
            if (!context.Protected.Overlaps(match.Anchor) && !(displayed ??= DisplayedFormulas.Find(context.Text)).Overlaps(match.Anchor))
            {
                Report(context, match);
            }
        }
    }

    private void Report(FieldContext context, MarkupMatch match)
    {
        var fix = rule.Fix is not { } policy || match.Changes.IsEmpty ? null : new Fix(
            match.IsCertain ? policy.Safety : (FixSafety)Math.Max((int)FixSafety.Unsafe, (int)policy.Safety),
            [.. match.Changes.Select(change => new FieldEdit(context.Name, change))]);
        context.Report(rule, match.Span, fix);
    }
}
