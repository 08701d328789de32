using System.Collections.Concurrent;

namespace PaperLint.Packs;

/// <summary>A folder of rules, as <c>--rules DIR</c> names it.</summary>
public sealed class DirectoryRulePack(string directory) : RulePack
{
    /// <summary>Larger than any table of words, far below what could exhaust memory.</summary>
    private const long MaxFileBytes = 16 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, RuleNode> _loaded = new(StringComparer.Ordinal);

    public override IEnumerable<string> RuleFiles => Directory
        .EnumerateFiles(directory, "*.yml", SearchOption.AllDirectories)
        .Where(file => RuleFileName.IsRule(Path.GetFileName(file)))
        .Select(file => Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/'))
        .Order(StringComparer.Ordinal);

    public override string DisplayPath(string file) => Path.Combine(directory, file);

    /// <summary>A file is read once, so that a run sees one state of it however often it looks.</summary>
    public override RuleNode Load(string file) => _loaded.GetOrAdd(file, Read);

    private RuleNode Read(string file)
    {
        var path = DisplayPath(file);
        try
        {
            if (new FileInfo(path).Length > MaxFileBytes)
            {
                throw new RuleException(path, 1, 1, "the file is larger than 16 MiB, which no rule is");
            }

            using var text = File.OpenText(path);
            return YamlRuleNodes.Read(text, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RuleException(path, 1, 1, $"the file cannot be read: {e.Message}");
        }
    }
}
