namespace PaperLint.Cli.Server.Protocol;

/// <summary>A stretch of a document; the end is no part of it.</summary>
internal readonly record struct TextRange(Position Start, Position End);
