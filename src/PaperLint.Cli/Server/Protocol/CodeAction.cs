namespace PaperLint.Cli.Server.Protocol;

/// <summary>What can be done: edits, or a command to the server.</summary>
internal sealed record CodeAction(string Title, string Kind)
{
    /// <summary>What it does away with.</summary>
    public ShownDiagnostic[]? Diagnostics { get; init; }

    /// <summary>Whether it is the one that most want.</summary>
    public bool? IsPreferred { get; init; }

    /// <summary>Null where it is yet to be worked out, of <see cref="Data"/>, or where there is a command.</summary>
    public WorkspaceEdit? Edit { get; init; }

    public ServerCommandCall? Command { get; init; }

    public RepairRequest? Data { get; init; }
}
