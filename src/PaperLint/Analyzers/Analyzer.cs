namespace PaperLint.Analyzers;

/// <summary>Runs one or more rules: a <see cref="FieldAnalyzer"/>, an <see cref="EntryAnalyzer"/> or a <see cref="CorpusAnalyzer"/>.</summary>
public abstract class Analyzer
{
    private protected Analyzer()
    {
    }
}
