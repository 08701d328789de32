namespace PaperLint.Cli.Server.Protocol;

/// <summary>A place in a document: 0-based line, and 0-based column in units of the agreed encoding.</summary>
internal readonly record struct Position(int Line, int Character);
