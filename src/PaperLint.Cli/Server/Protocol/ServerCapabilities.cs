namespace PaperLint.Cli.Server.Protocol;

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities(string PositionEncoding)
{
    public SyncOptions TextDocumentSync { get; } = new();

    public bool HoverProvider { get; } = true;

    public CodeActionOptions CodeActionProvider { get; } = new();

    public CommandOptions ExecuteCommandProvider { get; } = new();

    public WorkspaceCapabilities Workspace { get; } = new();
}
