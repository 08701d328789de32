using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperLint.Files;
using PaperLint.Packs;

namespace PaperLint.Configuration;

/// <summary>An <c>.editorconfig</c> as text; Roslyn makes settings of it, and only where it says something to PaperLint.</summary>
internal sealed partial class EditorConfigFile
{
    public const string Name = ".editorconfig";

    private static readonly string[] OwnKeys = ["paperlint", "dotnet_diagnostic.PL", "dotnet_analyzer_diagnostic"];

    private EditorConfigFile(string path, string text)
    {
        Path = path;
        Text = text;
        IsRelevant = OwnKeys.Any(key => text.Contains(key, StringComparison.OrdinalIgnoreCase));
        IsRoot = text.Contains("root", StringComparison.OrdinalIgnoreCase) && RootLine().Match(text) is { Success: true } root && !text.AsSpan(0, root.Index).Contains('[');
    }

    /// <summary>Where it lies, absolute.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>Whether it may hold a setting of PaperLint's.</summary>
    public bool IsRelevant { get; }

    /// <summary>Whether files in the folders above say nothing to those below.</summary>
    public bool IsRoot { get; }

    /// <summary>All settings, in order.</summary>
    public ImmutableArray<EditorConfigProperty> Properties => field.IsDefault ? field = [.. ReadProperties()] : field;

    /// <exception cref="RuleException">The file cannot be read.</exception>
    public static EditorConfigFile Read(string path)
    {
        try
        {
            return new EditorConfigFile(path, RegularFile.ReadText(path, RegularFile.LargestConfiguration));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleException(path, 1, 1, $"the file cannot be read: {e.Message}");
        }
    }

    private IEnumerable<EditorConfigProperty> ReadProperties()
    {
        var row = 0;
        foreach (var line in Text.Split('\n'))
        {
            if (PropertyLine().Match(line) is { Success: true } match)
            {
                yield return new EditorConfigProperty(match.Groups["key"].Value, match.Groups["value"].Value, row, match.Groups["key"].Index, match.Groups["value"].Index);
            }

            row++;
        }
    }

    // As Roslyn reads it: https://github.com/dotnet/roslyn/blob/main/src/Compilers/Core/Portable/CommandLine/AnalyzerConfig.cs
    [GeneratedRegex(@"^\s*(?<key>[\w\.\-_]+)\s*[=:]\s*(?<value>.*?)\s*([#;].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyLine();

    [GeneratedRegex(@"^[ \t]*root\s*[=:]\s*true\s*([#;].*)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex RootLine();
}
