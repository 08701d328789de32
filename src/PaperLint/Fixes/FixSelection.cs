using System.Collections.Immutable;
using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Fixes;

/// <summary>Chooses which fixes of one pass are applied together: by place, then by id; twins once; none that touches an accepted one.</summary>
public static class FixSelection
{
    /// <param name="findings">In report order.</param>
    /// <param name="atMost">The weakest safety that is wanted.</param>
    public static ImmutableArray<Finding> Select(IEnumerable<Finding> findings, FixSafety atMost)
    {
        var accepted = ImmutableArray.CreateBuilder<Finding>();
        var taken = new List<FieldEdit>();
        foreach (var finding in findings.Where(finding => finding.Fix is { } fix && fix.Safety <= atMost && fix.Edits.Length > 0))
        {
            var edits = finding.Fix!.Edits;
            if (!edits.Any(edit => taken.Exists(other => Touches(edit, other))))
            {
                accepted.Add(finding);
                taken.AddRange(edits);
            }
        }

        return accepted.ToImmutable();
    }

    private static bool Touches(FieldEdit a, FieldEdit b) =>
        a.FieldName == b.FieldName && a.Change.Span.Start <= b.Change.Span.End && b.Change.Span.Start <= a.Change.Span.End;
}
