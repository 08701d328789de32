namespace PaperLint.Analyzers;

/// <summary>
/// Runs one or more rules: a <see cref="FieldAnalyzer"/>, an <see cref="EntryAnalyzer"/> or a <see cref="CorpusAnalyzer"/>.
/// </summary>
public abstract class Analyzer
{
    private protected Analyzer()
    {
    }

    /// <summary>What it may cost one run; null where no pack has a say in it.</summary>
    internal RuleBudget? Budget { get; init; }
}
