namespace PaperLint.Cli.Server.Protocol;

internal sealed record DidOpen(DocumentItem TextDocument);
