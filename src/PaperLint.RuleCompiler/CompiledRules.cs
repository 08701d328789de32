using PaperLint.Language.English;
using PaperLint.Packs;

namespace PaperLint.RuleCompiler;

/// <summary>
/// Writes the folder of rules as <c>rules.bin</c> (all its YAML files, parsed), <c>words.bin</c> (its counts of words, as a table)
/// and <c>BuiltInPatterns.g.cs</c> (the patterns of its rules, as source).
/// </summary>
internal static class CompiledRules
{
    public static void Write(string rules, string output)
    {
        var files = Directory.EnumerateFiles(rules, "*.yml", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(rules, path).Replace(Path.DirectorySeparatorChar, '/'), Path: path))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (file.Name, Node: Read(file.Path)))
            .ToArray();
        Directory.CreateDirectory(output);
        using (var stream = File.Create(Path.Combine(output, "rules.bin")))
        {
            RuleNodeFormat.Write(files, stream);
        }

        using (var words = File.Create(Path.Combine(output, WordCountTable.ResourceName)))
        {
            WordCountTable.Write(WordCountSource.Read(Path.Combine(rules, "text", WordCountTable.TextName)), words);
        }

        File.WriteAllText(Path.Combine(output, "BuiltInPatterns.g.cs"), PatternSource.Of(files));
    }

    private static RuleNode Read(string path)
    {
        using var text = File.OpenText(path);
        return YamlRuleNodes.Read(text, path);
    }
}
