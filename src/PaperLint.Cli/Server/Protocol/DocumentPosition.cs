namespace PaperLint.Cli.Server.Protocol;

/// <summary>Asks for what is at a place.</summary>
internal sealed record DocumentPosition(DocumentName TextDocument, Position Position);
