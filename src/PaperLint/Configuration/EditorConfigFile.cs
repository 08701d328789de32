using System.Collections.Immutable;
using PaperLint.Files;
using PaperLint.Packs;

namespace PaperLint.Configuration;

/// <summary>The settings of an <c>.editorconfig</c>; Roslyn says what they mean, and only where one is for PaperLint.</summary>
internal sealed class EditorConfigFile
{
    public const string Name = ".editorconfig";

    private EditorConfigFile(string path, string text)
    {
        Path = path;
        Properties = [.. EditorConfigReader.Read(text)];
        IsRelevant = Properties.Any(property => OwnKeys.Has(property.Key) || OwnKeys.Meant(property.Key) is not null);
        IsRoot = Properties.Any(property => property.Section is null && property is { Key: var key, Value: var value }
            && key.Equals("root", StringComparison.OrdinalIgnoreCase) && value.Equals("true", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Where it lies, absolute.</summary>
    public string Path { get; }

    /// <summary>Whether it may hold a setting of PaperLint's.</summary>
    public bool IsRelevant { get; }

    /// <summary>Whether files in the folders above say nothing to those below.</summary>
    public bool IsRoot { get; }

    /// <summary>All settings, in order.</summary>
    public ImmutableArray<EditorConfigProperty> Properties { get; }

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
}
