using System.Collections.Immutable;

namespace PaperLint.Configuration;

/// <summary>The settings of one file, with the files that set them.</summary>
/// <param name="Settings">What holds.</param>
/// <param name="Files">Where it comes from, the closest first.</param>
/// <param name="Path">The file that they are for, absolute.</param>
internal sealed record EditorConfigView(FileSettings Settings, ImmutableArray<EditorConfigFile> Files, string Path)
{
    /// <summary>The closest file that sets a key, and the last line in it that does: <c>path:line</c>; null where none does.</summary>
    public string? SourceOf(string key, Func<string, string> nameOf)
    {
        foreach (var file in Files)
        {
            var line = file.Properties.LastOrDefault(property => property.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
            if (line is not null && Sets(new EditorConfigSettings([file]).Of(Path), key))
            {
                return $"{nameOf(file.Path)}:{line.Row + 1}";
            }
        }

        return null;
    }

    private static bool Sets(FileSettings settings, string key) =>
        settings.Options.ContainsKey(key.ToLowerInvariant())
        || settings.Severities.Keys.Any(id => FileSettings.RuleKey(id).Equals(key, StringComparison.OrdinalIgnoreCase));
}
