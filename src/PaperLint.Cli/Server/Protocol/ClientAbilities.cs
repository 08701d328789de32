using System.Text.Json;

namespace PaperLint.Cli.Server.Protocol;

/// <summary>What an editor can do, of what the server asks.</summary>
internal sealed record ClientAbilities
{
    /// <summary>The first unit of columns in the editor's list that the server knows; UTF-16 where it has no list.</summary>
    public PositionEncoding PositionEncoding { get; private init; } = PositionEncoding.Utf16;

    /// <summary>Whether it tells of files that change on disk when it is asked to.</summary>
    public bool WatchesFiles { get; private init; }

    /// <summary>Whether edits may say of which version of a document they are.</summary>
    public bool TakesVersionedEdits { get; private init; }

    /// <summary>Whether it asks for the edits of an action when its user wants them.</summary>
    public bool ResolvesEdits { get; private init; }

    /// <summary>Whether it shows that the server is at work, when it is told.</summary>
    public bool ShowsProgress { get; private init; }

    public static ClientAbilities Of(JsonElement? capabilities) => new()
    {
        PositionEncoding = At(capabilities, "general", "positionEncodings") is { ValueKind: JsonValueKind.Array } known
            ? known.EnumerateArray().Select(name => PositionEncoding.ByName(TextOf(name))).FirstOrDefault(encoding => encoding is not null)
                ?? PositionEncoding.Utf16
            : PositionEncoding.Utf16,
        WatchesFiles = IsTrue(At(capabilities, "workspace", "didChangeWatchedFiles", "dynamicRegistration")),
        TakesVersionedEdits = IsTrue(At(capabilities, "workspace", "workspaceEdit", "documentChanges")),
        ShowsProgress = IsTrue(At(capabilities, "window", "workDoneProgress")),
        ResolvesEdits = At(capabilities, "textDocument", "codeAction", "resolveSupport", "properties")
            is { ValueKind: JsonValueKind.Array } properties
            && properties.EnumerateArray().Any(property => TextOf(property) == "edit"),
    };

    private static JsonElement? At(JsonElement? value, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            value = value is { ValueKind: JsonValueKind.Object } item && item.TryGetProperty(name, out var inner) ? inner : null;
        }

        return value;
    }

    private static bool IsTrue(JsonElement? value) => value?.ValueKind == JsonValueKind.True;

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
