namespace PaperLint.Cli.Server.Protocol;

/// <summary>How documents are kept in step.</summary>
internal sealed record SyncOptions
{
    public bool OpenClose { get; } = true;

    /// <summary>2: edits come as edits.</summary>
    public int Change { get; } = 2;

    public bool Save { get; } = true;
}
