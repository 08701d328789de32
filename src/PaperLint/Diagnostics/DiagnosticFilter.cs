using PaperLint.Corpus;

namespace PaperLint.Diagnostics;

/// <summary>
/// Decides what becomes of diagnostics between the analyzers and the report. Called by one core, in the order of the input.
/// </summary>
public abstract class DiagnosticFilter
{
    /// <summary>Whether it asks for the keys of all papers; they are then found on all cores.</summary>
    public virtual bool NeedsKeys => false;

    /// <summary>Whether it asks under which keys papers are known once their titles are repaired.</summary>
    public virtual bool NeedsRepairedKeys => false;

    /// <summary>
    /// Whether it takes each diagnostic for itself, so that none may be left unlisted (see <see cref="Finding.Further"/>).
    /// </summary>
    public virtual bool NeedsAll => false;

    /// <summary>Called for every entry of every file, before its diagnostics.</summary>
    public virtual void See(Entry entry, string fileName)
    {
    }

    /// <summary>
    /// The diagnostic as it is, with a <see cref="LintDiagnostic.Silence"/>, or null where it is not to be reported at all.
    /// </summary>
    public abstract LintDiagnostic? Apply(LintDiagnostic diagnostic);

    /// <summary>Called once, after the last diagnostic: what the filter itself has to report.</summary>
    public virtual IEnumerable<LintDiagnostic> Complete() => [];
}
