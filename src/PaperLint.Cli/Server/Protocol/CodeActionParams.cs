namespace PaperLint.Cli.Server.Protocol;

/// <summary>Asks what can be done about a stretch of a document.</summary>
internal sealed record CodeActionParams(DocumentName TextDocument, TextRange Range)
{
    public CodeActionContext? Context { get; init; }
}
