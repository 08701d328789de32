using System.Text.Json;

namespace PaperLint.Cli.Server.Protocol;

/// <summary>Names a request that is to be given up.</summary>
internal sealed record RequestName(JsonElement Id);
