using System.Collections.Concurrent;
using System.IO.Enumeration;
using PaperLint.Files;

namespace PaperLint.Packs;

/// <summary>A folder of rules, as <c>--rules DIR</c> names it.</summary>
public sealed class DirectoryRulePack(string directory) : RulePack
{
    /// <summary>Larger than any table of words, far below what could exhaust memory.</summary>
    private const long MaxFileBytes = 16 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, RuleNode> _loaded = new(StringComparer.Ordinal);

    public override IEnumerable<string> RuleFiles => Files
        .Where(file => RuleFileName.IsRule(Path.GetFileName(file)))
        .Select(file => Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>Links to folders are not followed: they could lead in circles.</summary>
    private FileSystemEnumerable<string> Files =>
        new(directory, (ref FileSystemEntry entry) => entry.ToFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory
                && entry.FileName.EndsWith(".yml", StringComparison.Ordinal),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    public override string DisplayPath(string file) => Path.Combine(directory, file);

    /// <summary>A file is read once, so that a run sees one state of it however often it looks.</summary>
    public override RuleNode Load(string file) => _loaded.GetOrAdd(file, Read);

    private RuleNode Read(string file)
    {
        var path = DisplayPath(file);
        if (file.Contains('\0', StringComparison.Ordinal) || !RealPath.StaysIn(Path.GetFullPath(directory), Path.GetFullPath(path)))
        {
            throw new RuleException(path, 1, 1, "this is no file of the pack: rules and their data files lie in the folder of the pack");
        }

        try
        {
            using var text = new StringReader(RegularFile.ReadText(path, MaxFileBytes));
            return YamlRuleNodes.Read(text, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleException(path, 1, 1, $"the file cannot be read: {e.Message}");
        }
    }
}
