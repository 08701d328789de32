namespace PaperLint.Cli.Server.Protocol;

internal sealed record DidClose(DocumentName TextDocument);
