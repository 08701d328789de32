namespace PaperLint.Cli.Server.Protocol;

/// <summary>Edits of a document, each of the text that those before it made.</summary>
internal sealed record DidChange(DocumentName TextDocument, ContentChange[] ContentChanges);
