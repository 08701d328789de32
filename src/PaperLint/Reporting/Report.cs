using PaperLint.Diagnostics;
using PaperLint.Linting;

namespace PaperLint.Reporting;

/// <summary>One way of printing diagnostics. Written to as they come; it knows nothing of readers and analyzers.</summary>
public abstract class Report
{
    /// <summary>What a reader should know of the report itself, such as what was left out of it; known once it is complete.</summary>
    public virtual string? Note => null;

    /// <summary>
    /// Whether it asks for <see cref="LintDiagnostic.ByteSpan"/> or <see cref="LocatedFix.FileEdits"/>, which cost more than all
    /// else to know.
    /// </summary>
    public virtual bool NeedsFileEdits => false;

    /// <summary>Takes the next diagnostic that counts, in the order of the input.</summary>
    public abstract void Add(LintDiagnostic diagnostic);

    /// <summary>Takes the next diagnostic, whether it counts or not.</summary>
    public void Take(LintDiagnostic diagnostic)
    {
        if (diagnostic.Silence is null)
        {
            Add(diagnostic);
        }
        else
        {
            AddSilenced(diagnostic);
        }
    }

    /// <summary>
    /// Takes, in its turn, a diagnostic that does not count: <see cref="LintDiagnostic.Silence"/> says why. Most formats leave it
    /// out.
    /// </summary>
    public virtual void AddSilenced(LintDiagnostic diagnostic)
    {
    }

    /// <summary>Called once at the end.</summary>
    public abstract void Complete(LintSummary summary);
}
