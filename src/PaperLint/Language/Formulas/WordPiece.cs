namespace PaperLint.Language.Formulas;

/// <summary>A part of a word: the name of a command, or letters (<see cref="Command"/> is null) that are variables.</summary>
internal readonly record struct WordPiece(int Start, int Length, Command? Command);
