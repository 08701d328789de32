namespace PaperLint.Cli.Server.Protocol;

/// <summary>Edits of documents: of a version, where the editor knows how to hold them to it.</summary>
internal sealed record WorkspaceEdit
{
    public Dictionary<string, TextEdit[]>? Changes { get; init; }

    public DocumentEdits[]? DocumentChanges { get; init; }
}
