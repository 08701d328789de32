namespace PaperLint.Cli.Server.Protocol;

internal sealed record CommandOptions
{
    public string[] Commands { get; } = LeaveCommands.All;
}
