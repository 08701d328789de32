namespace PaperLint.Cli.Server.Protocol;

internal sealed record WorkspaceCapabilities
{
    public FolderCapabilities WorkspaceFolders { get; } = new();
}
