namespace PaperLint.Cli.Server.Protocol;

internal sealed record ProgressMessage(string Token, ProgressValue Value);
