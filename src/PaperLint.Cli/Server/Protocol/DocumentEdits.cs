namespace PaperLint.Cli.Server.Protocol;

internal sealed record DocumentEdits(DocumentName TextDocument, TextEdit[] Edits);
