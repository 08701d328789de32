namespace PaperLint.Cli.Server.Protocol;

/// <summary>Repairs of a whole document that are worked out when somebody wants them.</summary>
internal sealed record RepairRequest(string Uri)
{
    /// <summary>The only rule whose findings are repaired; null: all.</summary>
    public string? Code { get; init; }

    /// <summary>Whether repairs count, too, that a person should look at.</summary>
    public bool Unsafe { get; init; }
}
