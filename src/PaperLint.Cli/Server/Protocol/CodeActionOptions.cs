namespace PaperLint.Cli.Server.Protocol;

internal sealed record CodeActionOptions
{
    public string[] CodeActionKinds { get; } = Protocol.CodeActionKinds.All;

    public bool ResolveProvider { get; } = true;
}
