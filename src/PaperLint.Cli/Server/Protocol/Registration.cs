namespace PaperLint.Cli.Server.Protocol;

internal sealed record Registration(string Id, string Method, FileWatchers RegisterOptions);
