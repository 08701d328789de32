using System.Text.Json;

namespace PaperLint.Cli.Server.Protocol;

/// <summary>What came over the stream: a message, or what was wrong with it.</summary>
internal readonly record struct ReceivedMessage(JsonElement Json, string? Problem)
{
    /// <summary>Whether somebody may wait for an answer to what could not be read.</summary>
    public bool MayBeRequest { get; init; }
}
