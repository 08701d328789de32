using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Diagnostics;

namespace PaperLint.Linting;

/// <summary>
/// Hands the diagnostics of one file on in their order, but for doubtful ones of a sound file. From the first doubtful one on they
/// wait until the head of the file is over, which tells.
/// </summary>
internal sealed class DoubtfulReports
{
    private readonly FileHead _head = new();
    private readonly List<LintDiagnostic> _waiting = [];

    /// <summary>Takes what was found in the next block of the file.</summary>
    public void Take(Block block, ImmutableArray<LintDiagnostic> diagnostics, Action<LintDiagnostic> report)
    {
        var papers = CertaintiesOf(diagnostics);
        _head.Add(block, papers.Values);
        foreach (var diagnostic in diagnostics)
        {
            var own = diagnostic is { Certainty: Certainty.Doubtful, Entry: { } paper } && papers[paper] == Certainty.Certain
                ? diagnostic with { Certainty = Certainty.Usual }
                : diagnostic;
            if (_waiting.Count > 0 || (own.Certainty == Certainty.Doubtful && !_head.IsOver))
            {
                _waiting.Add(own);
            }
            else if (!IsSilent(own))
            {
                report(own);
            }
        }

        if (_head.IsOver)
        {
            Complete(report);
        }
    }

    /// <summary>Hands on what waits: no more of the file will come, or no more of it tells.</summary>
    public void Complete(Action<LintDiagnostic> report)
    {
        foreach (var diagnostic in _waiting.Where(diagnostic => !IsSilent(diagnostic)))
        {
            report(diagnostic);
        }

        _waiting.Clear();
    }

    private bool IsSilent(LintDiagnostic diagnostic) => diagnostic.Certainty == Certainty.Doubtful && _head.IsSound;

    /// <summary>The highest of each paper that has another than the usual: a certain finding speaks for all of its paper.</summary>
    private static Dictionary<EntryIdentity, Certainty> CertaintiesOf(ImmutableArray<LintDiagnostic> diagnostics)
    {
        var papers = new Dictionary<EntryIdentity, Certainty>();
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic is { Certainty: not Certainty.Usual, Entry: { } paper })
            {
                papers[paper] = (Certainty)Math.Max((int)papers.GetValueOrDefault(paper), (int)diagnostic.Certainty);
            }
        }

        return papers;
    }
}
