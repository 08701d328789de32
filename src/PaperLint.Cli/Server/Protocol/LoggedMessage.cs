namespace PaperLint.Cli.Server.Protocol;

/// <summary>A line for the editor's log. <paramref name="Type"/> is 1 (error), 2 (warning), 3 (information) or 4 (log).</summary>
internal sealed record LoggedMessage(int Type, string Message);
