using System.Text.Json;

namespace PaperLint.Cli.Server.Protocol;

internal sealed record InitializeParams
{
    /// <summary>See <see cref="ClientAbilities"/>.</summary>
    public JsonElement? Capabilities { get; init; }

    public string? RootUri { get; init; }

    public WorkspaceFolder[]? WorkspaceFolders { get; init; }
}
