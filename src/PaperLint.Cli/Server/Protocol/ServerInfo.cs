namespace PaperLint.Cli.Server.Protocol;

internal sealed record ServerInfo(string Name, string Version);
