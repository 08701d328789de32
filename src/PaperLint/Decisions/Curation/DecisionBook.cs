using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Decisions.Curation;

/// <summary>All that curators decided on a corpus. Used by several cores at once.</summary>
public sealed class DecisionBook
{
    private readonly Dictionary<Defect, Decision> _decisions;

    /// <summary>Their keys; an empty one stands for defects of no paper.</summary>
    private readonly HashSet<string> _papers;

    private readonly RejectedCopies _copies;

    /// <param name="decisions">One of each defect.</param>
    public DecisionBook(IEnumerable<Decision> decisions)
        : this(decisions.ToDictionary(decision => decision.Defect))
    {
    }

    private DecisionBook(Dictionary<Defect, Decision> decisions)
    {
        _decisions = decisions;
        _papers = _decisions.Keys.Select(defect => defect.Paper ?? "").ToHashSet(StringComparer.Ordinal);
        _copies = new RejectedCopies(_decisions.Values.Where(decision => decision.Kind == DecisionKind.Rejected));
    }

    public static DecisionBook Empty { get; } = new(new Dictionary<Defect, Decision>());

    public int Count => _decisions.Count;

    /// <summary>In the order of their file.</summary>
    public IEnumerable<Decision> All => _decisions.Values.OrderBy(decision => decision.Defect, DefectLines.Order);

    /// <summary>What was decided on a defect; null where nothing was.</summary>
    public Decision? this[Defect defect] => _decisions.GetValueOrDefault(defect);

    internal DecisionBook With(IEnumerable<DecisionChange> changes)
    {
        var decisions = new Dictionary<Defect, Decision>(_decisions);
        foreach (var change in changes)
        {
            if (change.After is { } decision)
            {
                decisions[change.Defect] = decision;
            }
            else
            {
                decisions.Remove(change.Defect);
            }
        }

        return new DecisionBook(decisions);
    }

    public Decision? Of(Finding finding) =>
        Knows(finding.Entry.IsChrome ? null : finding.Entry, entry => entry.Key) ? this[Defect.Of(finding)] : null;

    public Decision? Of(LintDiagnostic diagnostic) =>
        CopyGroup.Has(diagnostic)
        ? _copies.Find(CopyGroup.PapersOf(diagnostic))
        : Knows(diagnostic.Entry, entry => entry.Key)
        ? this[Defect.Of(diagnostic)]
        : null;

    /// <summary>
    /// A finding with the repair that was decided on, which is safe now; as it is, where none was, or where the rule proposes another
    /// one than that which was accepted.
    /// </summary>
    public Finding Repaired(Finding finding) => Of(finding) is { } decision ? Repaired(finding, decision) : finding;

    /// <summary>See <see cref="Repaired(Finding)"/>.</summary>
    internal static Finding Repaired(Finding finding, Decision decision)
    {
        var proposed = RepairedStretch.Of(finding);
        return (decision.Kind, finding.Fix) switch
        {
            _ when !decision.Holds(proposed.Replacement) => finding,
            (DecisionKind.Accepted, { } fix) => finding with
            {
                Fix = fix with { Safety = FixSafety.Safe },
                Certainty = Certainty.Usual,
            },
            (DecisionKind.Edited, _) =>
                finding with
                {
                    Fix = Fix.Replace(FixSafety.Safe, finding.Field.Name, proposed.Span, decision.Repair!.To),
                    Certainty = Certainty.Usual,
                },
            _ => finding,
        };
    }

    /// <summary>Keys are found where they are asked for: most runs have no decisions.</summary>
    private bool Knows<T>(T? entry, Func<T, string> key)
        where T : class =>
        _decisions.Count > 0 && _papers.Contains(entry is null ? "" : key(entry));
}
