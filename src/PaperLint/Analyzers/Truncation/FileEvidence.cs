using PaperLint.Diagnostics;
using PaperLint.Text;

namespace PaperLint.Analyzers.Truncation;

/// <summary>What the abstracts of one file tell of each other.</summary>
internal sealed class FileEvidence
{
    /// <summary>Abstracts that are certainly cut before the file counts as one with cut abstracts: one or two are accidents.</summary>
    private const int FewestCut = 3;

    /// <summary>
    /// Of abstracts cut at random places, about one in five shows it at once; of sound ones without a full stop, one
    /// in twenty seems to. Where more merely lack the stop than this for each certain cut, they are sound.
    /// </summary>
    private const int MostOpenForOneCut = 8;

    /// <summary>
    /// Diagnostics that wait for evidence at most, so that a file of any size is linted in constant memory; the evidence of
    /// cutting shows long before.
    /// </summary>
    private const int MostPending = 10_000;

    private readonly List<EndSummary> _pending = [];
    private readonly CutLengths _lengths = new();
    private int _cut;
    private int _open;

    /// <summary>Takes an end in; its diagnostic if it is known now to be cut, else null.</summary>
    public LintDiagnostic? Judge(EndSummary end)
    {
        Count(end);
        return DiagnosticOf(end);
    }

    /// <summary>Keeps an end that is not known to be cut for <see cref="Pending"/>.</summary>
    public void Keep(EndSummary end)
    {
        if (_pending.Count < MostPending)
        {
            _pending.Add(end);
        }
    }

    /// <summary>Of the ends that were kept, those that the whole file shows to be cut.</summary>
    public IEnumerable<LintDiagnostic> Pending() => _pending.Select(DiagnosticOf).OfType<LintDiagnostic>();

    private void Count(EndSummary end)
    {
        _cut += end.Verdict == EndVerdict.Cut ? 1 : 0;
        _open += end.Verdict == EndVerdict.Open ? 1 : 0;
        _lengths.Add(end.Length, isWhole: end.Verdict == EndVerdict.Whole);
    }

    /// <summary>
    /// An end that lacks no more than its stop may be whole all the same, so it is a suggestion, unless its length tells that it
    /// was cut.
    /// </summary>
    private LintDiagnostic? DiagnosticOf(EndSummary end)
    {
        if (end.Verdict == EndVerdict.Cut || _lengths.Contains(end.Length))
        {
            return end.Diagnostic;
        }

        var isLikely = end.Verdict == EndVerdict.Open && _cut >= FewestCut && _open <= _cut * MostOpenForOneCut;
        return isLikely ? end.Diagnostic with { IsMinor = true } : null;
    }
}
