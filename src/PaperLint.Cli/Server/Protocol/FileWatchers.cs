namespace PaperLint.Cli.Server.Protocol;

internal sealed record FileWatchers(FileWatcher[] Watchers);
