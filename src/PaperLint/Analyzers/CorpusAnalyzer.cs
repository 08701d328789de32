using PaperLint.Diagnostics;
using PaperLint.Rules;

namespace PaperLint.Analyzers;

/// <summary>
/// Knows what only the whole corpus tells: which papers are the same, how a name is spelt elsewhere. Made anew for
/// every run. What it keeps of an entry must be small: entries themselves are gone once their block is done.
/// </summary>
public abstract class CorpusAnalyzer : Analyzer
{
    /// <summary>What must be remembered of an entry, or null. Called by several cores at once, in any order.</summary>
    public abstract object? Summarize(EntryContext context);

    /// <summary>Takes a summary in. Called by one core, in the order of the input, while the entry is still there to report on.</summary>
    public abstract void Add(object summary, EntryReference entry, CorpusContext context);

    /// <summary>
    /// Called once after the last entry; reports what only then is known (of candidates that were located in
    /// <see cref="Summarize"/>).
    /// </summary>
    public virtual void Complete(CorpusContext context)
    {
    }

    /// <summary>Called once after all analyzers are complete; reports what depends on what others reported.</summary>
    public virtual void Conclude(CorpusContext context)
    {
    }
}
