using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace PaperLint.Configuration;

/// <summary>
/// Settings of files by Roslyn's reading of a chain of <c>.editorconfig</c> files. The only place that loads that
/// machinery. Roslyn is given, of each file, only our keys from the sections that are for the file in question: its own
/// patterns of sections and lines take time that a stranger can set.
/// </summary>
internal sealed class EditorConfigSettings(IEnumerable<EditorConfigFile> files)
{
    /// <summary>UTF-16 units of a value; no setting of ours has a longer one.</summary>
    private const int LongestValue = 256;

    private readonly EditorConfigFile[] _files = [.. files];
    private readonly Dictionary<string, FileSettings> _byContent = new(StringComparer.Ordinal);

    /// <summary>What they say about a file, by its absolute path.</summary>
    public FileSettings Of(string path)
    {
        string[] texts = [.. _files.Select(file => TextFor(file, path))];
        var content = string.Join('\0', texts);
        if (!_byContent.TryGetValue(content, out var settings))
        {
            _byContent.Add(content, settings = Read(texts, path));
        }

        return settings;
    }

    private FileSettings Read(string[] texts, string path)
    {
        var set = AnalyzerConfigSet.Create(_files.Zip(texts, (file, text) => AnalyzerConfig.Parse(text, file.Path)).ToImmutableArray());
        var result = set.GetOptionsForSourcePath(path);
        var severities = result.TreeOptions.Where(pair => pair.Key.StartsWith("PL", StringComparison.OrdinalIgnoreCase));
        var options =
            result.AnalyzerOptions.Where(pair => pair.Key.StartsWith("paperlint", StringComparison.Ordinal)
            || pair.Key.StartsWith("dotnet_analyzer_diagnostic.", StringComparison.Ordinal));
        return new FileSettings(severities.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase), options.ToImmutableDictionary());
    }

    /// <summary>What a file says about another, as one section.</summary>
    private static string TextFor(EditorConfigFile file, string path)
    {
        var relative = Path.GetRelativePath(Path.GetDirectoryName(file.Path)!, path).Replace(Path.DirectorySeparatorChar, '/');
        var text = new StringBuilder("[*]\n");
        var (section, matches) = ((EditorConfigSection?)null, false);
        foreach (var property in file.Properties.Where(property => property.Section is not null
            && property.Value.Length <= LongestValue
            && OwnKeys.Has(property.Key)))
        {
            if (!ReferenceEquals(section, property.Section))
            {
                section = property.Section;
                matches = section!.Pattern?.Matches(relative) == true;
            }

            text.Append(matches ? $"{property.Key} = {property.Value}\n" : "");
        }

        return text.ToString();
    }
}
