using System.Collections.Immutable;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>
/// Chooses which fixes of one pass are applied together: what another copy proves before what is judged, then by place, then by id;
/// twins once; none that touches an accepted one.
/// </summary>
/// <remarks>
/// Replacements of one rule that meet without a unit between them do not touch: the rule found them apart in the same
/// text, as replacing all does. Where an insertion meets another edit, nothing says which of them comes first.
/// </remarks>
public static class FixSelection
{
    /// <param name="findings">In report order.</param>
    /// <param name="atMost">The weakest safety that is wanted.</param>
    public static ImmutableArray<Finding> Select(IEnumerable<Finding> findings, FixSafety atMost)
    {
        Finding[] wanted = [.. findings.Where(finding => finding.Fix is { } fix && fix.Safety <= atMost && fix.Edits.Length > 0)];
        var accepted = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        var taken = new Dictionary<string, TakenSpans>(StringComparer.Ordinal);
        foreach (var finding in wanted.OrderBy(finding => finding.Proof is null))
        {
            var edits = finding.Fix!.Edits;
            if (edits.Any(edit => taken.TryGetValue(edit.FieldName, out var spans) && spans.Touches(edit.Change.Span, finding.Rule)))
            {
                continue;
            }

            accepted.Add(finding);
            foreach (var edit in edits)
            {
                if (!taken.TryGetValue(edit.FieldName, out var spans))
                {
                    taken.Add(edit.FieldName, spans = new TakenSpans());
                }

                spans.Add(edit.Change.Span, finding.Rule);
            }
        }

        return [.. wanted.Where(accepted.Contains)];
    }
}
