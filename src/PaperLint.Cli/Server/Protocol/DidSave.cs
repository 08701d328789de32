namespace PaperLint.Cli.Server.Protocol;

internal sealed record DidSave(DocumentName TextDocument);
