namespace PaperLint.Configuration;

/// <summary>Tells the keys of an <c>.editorconfig</c> that speak to PaperLint from those of other tools.</summary>
internal static class OwnKeys
{
    private static readonly string[] Beginnings = ["paperlint", "dotnet_diagnostic.PL", "dotnet_analyzer_diagnostic."];

    private static readonly string[] Tools = ["paperlint", "dotnet_diagnostic", "dotnet_analyzer_diagnostic"];

    public static bool Has(string key) =>
        Array.Exists(Beginnings, beginning => key.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The beginning that a key was meant to have, where it is one slip from ours: <c>paprelint</c>; null where it is
    /// none of ours. Of the keys of .NET only those count that name a code of ours.
    /// </summary>
    public static string? Meant(string key)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? key : key[..dot];
        var word = head.Contains("_", StringComparison.Ordinal) && dot < 0 ? head[..head.IndexOf('_', StringComparison.Ordinal)] : head;
        return Array.Find(Tools, tool => NearMiss.Is(word, tool)) switch
        {
            null => null,
            "paperlint" => "paperlint",
            var tool =>
                key.AsSpan(dot + 1)
                .StartsWith("PL", StringComparison.OrdinalIgnoreCase)
                || key.Contains("category-", StringComparison.OrdinalIgnoreCase)
                ? tool
                : null,
        };
    }
}
