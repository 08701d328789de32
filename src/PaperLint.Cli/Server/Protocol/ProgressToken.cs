namespace PaperLint.Cli.Server.Protocol;

internal sealed record ProgressToken(string Token);
