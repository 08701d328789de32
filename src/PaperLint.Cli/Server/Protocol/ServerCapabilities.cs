namespace PaperLint.Cli.Server.Protocol;

/// <summary>What the server can do.</summary>
internal sealed record ServerCapabilities(string PositionEncoding)
{
    public SyncOptions TextDocumentSync { get; } = new();
}
