namespace PaperLint.Cli.Server.Protocol;

internal sealed record WorkspaceFolder(string Uri);
