namespace PaperLint.Cli.Server.Protocol;

internal sealed record FoldersChange(FoldersEvent Event);
