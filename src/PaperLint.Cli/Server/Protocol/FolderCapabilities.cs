namespace PaperLint.Cli.Server.Protocol;

internal sealed record FolderCapabilities
{
    public bool Supported { get; } = true;

    public bool ChangeNotifications { get; } = true;
}
