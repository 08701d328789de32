using System.Buffers;
using System.Collections.Immutable;
using PaperLint.Diagnostics;
using PaperLint.Language.Markup;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup;

/// <summary>Reports the marks of one markup language.</summary>
internal sealed class MarkupAnalyzer(Rule rule, IMarkupReader reader) : FieldAnalyzer
{
    private readonly SearchValues<char> _marks = SearchValues.Create(reader.Marks);

    public override ImmutableArray<string> Scope => rule.Scope;

    public override ImmutableArray<string> Triggers { get; } = [.. reader.Triggers];

    public override void Analyze(FieldContext context)
    {
        var text = context.Text;
        SpanSet? displayed = null;
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(_marks) is var next and >= 0)
        {
            at += next;
            var match = reader.Read(text, at);
            if (match is not null && !context.Protected.Overlaps(match.Anchor) && !(displayed ??= DisplayedFormulas.Find(text)).Overlaps(match.Anchor))
            {
                Report(context, match);
            }

            // A run of marks that opens nothing is not looked at again from its middle.
            var end = match?.Anchor.End ?? at + 1;
            while (match is null && end < text.Length && text[end] == text[at])
            {
                end++;
            }

            at = end;
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
