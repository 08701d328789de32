namespace PaperLint.Analyzers.Duplicates;

/// <summary>When a title that several papers have is worth a word.</summary>
internal static class TitleNamesakes
{
    /// <summary>Words of the title: one of two words, as "Deep Learning", many may have.</summary>
    public const int FewestWords = 3;

    /// <summary>Papers with the title: what more papers are called is a heading ("Report of the Program Committee").</summary>
    public const int Most = 8;
}
