namespace PaperLint.Cli.Server.Protocol;

/// <summary>A command that the editor is to send when its user wants it.</summary>
internal sealed record ServerCommandCall(string Title, string Command, ReportToLeave[] Arguments);
