using PaperLint.Linting;

namespace PaperLint.Reporting;

/// <summary>One way of printing diagnostics. Written to as they come; it knows nothing of readers and analyzers.</summary>
public abstract class Report
{
    /// <summary>Takes the next diagnostic, in the order of the input.</summary>
    public abstract void Add(LintDiagnostic diagnostic);

    /// <summary>Takes, in its turn, a diagnostic that does not count: <see cref="LintDiagnostic.Silence"/> says why. Most formats leave it out.</summary>
    public virtual void AddSilenced(LintDiagnostic diagnostic)
    {
    }

    /// <summary>Called once at the end.</summary>
    public abstract void Complete(LintSummary summary);
}
