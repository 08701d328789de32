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
                context.Report(rule, match);
            }
        }
    }
}
