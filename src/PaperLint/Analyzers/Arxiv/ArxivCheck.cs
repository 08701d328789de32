namespace PaperLint.Analyzers.Arxiv;

/// <summary>
/// What arXiv's own checks of titles and abstracts complain of where PaperLint has no rule; rules name these in <c>checks</c>.
/// </summary>
internal enum ArxivCheck
{
    /// <summary><c>starts-with-title</c>.</summary>
    StartsWithTitle,

    /// <summary><c>starts-with-abstract</c>.</summary>
    StartsWithAbstract,

    /// <summary><c>starts-in-lower-case</c>.</summary>
    StartsInLowerCase,

    /// <summary><c>line-break</c>: <c>\\</c> in a title.</summary>
    LineBreak,

    /// <summary><c>excessive-capitals</c>.</summary>
    ExcessiveCapitals,

    /// <summary><c>extra-space</c>: two spaces in a row, or spaces at either end.</summary>
    ExtraSpace,

    /// <summary><c>too-long</c>.</summary>
    TooLong,
}
