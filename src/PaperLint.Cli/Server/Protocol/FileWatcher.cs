namespace PaperLint.Cli.Server.Protocol;

/// <summary>Files whose changes on disk are to be told, by a pattern.</summary>
internal sealed record FileWatcher(string GlobPattern);
