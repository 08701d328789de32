namespace PaperLint.Analyzers;

/// <summary>
/// Looks at one paper at a time, all its fields together. Used by several cores at once, so it holds no state that changes.
/// </summary>
public abstract class EntryAnalyzer : Analyzer
{
    public abstract void Analyze(EntryContext context);
}
