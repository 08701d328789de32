namespace PaperLint.Cli.Server.Protocol;

/// <summary>A message that cannot be answered as its sender wants: says why.</summary>
internal sealed class RequestException(ErrorCode code, string message) : Exception(message)
{
    public ErrorCode Code { get; } = code;
}
