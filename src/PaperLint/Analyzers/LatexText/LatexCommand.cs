namespace PaperLint.Analyzers.LatexText;

/// <summary>A command of LaTeX and what it prints, if it is of a kind that prints something.</summary>
internal readonly record struct LatexCommand(LatexCommandKind Kind, string Prints);
