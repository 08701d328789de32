using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PaperLint.Configuration;

/// <summary>Settings of files by Roslyn's reading of a chain of <c>.editorconfig</c> files. The only place that loads that machinery.</summary>
internal sealed class EditorConfigSettings(IEnumerable<EditorConfigFile> files)
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToImmutableArray());

    /// <summary>What they say about a file, by its absolute path.</summary>
    public FileSettings Of(string path)
    {
        var result = _set.GetOptionsForSourcePath(path);
        var severities = result.TreeOptions.Where(pair => pair.Key.StartsWith("PL", StringComparison.OrdinalIgnoreCase));
        var options = result.AnalyzerOptions.Where(pair => pair.Key.StartsWith("paperlint", StringComparison.Ordinal) || pair.Key.StartsWith("dotnet_analyzer_diagnostic.", StringComparison.Ordinal));
        return new FileSettings(severities.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase), options.ToImmutableDictionary());
    }
}
