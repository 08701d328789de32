namespace PaperLint.Cli.Server.Protocol;

/// <summary>A command as it comes back.</summary>
internal sealed record ExecuteCommandParams(string Command)
{
    public ReportToLeave[]? Arguments { get; init; }
}
