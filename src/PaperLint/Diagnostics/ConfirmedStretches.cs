using System.Collections.Immutable;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Diagnostics;

/// <summary>
/// Stretches of an entry's texts that another copy has to the letter, where the corpus keeps texts as they stood: what an author
/// or a source wrote there on purpose is no damage, and no repair of it is safe.
/// </summary>
/// <param name="asWritten">The codes of the rules on what is written on purpose.</param>
internal sealed class ConfirmedStretches(IReadOnlySet<string> asWritten)
{
    private readonly Dictionary<string, SpanSet> _byField = new(StringComparer.Ordinal);

    public void Add(string fieldName, SpanSet spans) => _byField[fieldName] = spans;

    /// <summary>Leaves it to a person to apply fixes within the stretches.</summary>
    public void Soften(List<Finding> findings)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i] is { Fix: { Safety: FixSafety.Safe } fix } finding && asWritten.Contains(finding.Rule.Id) && Hold(fix.Edits))
            {
                findings[i] = finding with { Fix = fix with { Safety = FixSafety.Unsafe } };
            }
        }
    }

    private bool Hold(ImmutableArray<FieldEdit> edits) =>
        edits.All(edit => _byField.TryGetValue(edit.FieldName, out var spans)
            && spans.Spans.Any(span => span.Contains(edit.Change.Span)));
}
