using PaperLint.Packs;

namespace PaperLint.Cli.Server;

/// <summary>A pack of which one rule is edited: its text is that of the editor, the data beside it is that on the disk.</summary>
/// <param name="path">Of the rule, absolute.</param>
/// <param name="text">The rule.</param>
internal sealed class EditedRulePack(string path, string text) : RulePack
{
    private readonly DirectoryRulePack _pack = new(FolderOf(path));
    private readonly string _file = Path.GetRelativePath(FolderOf(path), path).Replace(Path.DirectorySeparatorChar, '/');

    public override IEnumerable<string> RuleFiles => [_file];

    public override string DisplayPath(string file) => _pack.DisplayPath(file);

    public override RuleNode Load(string file)
    {
        if (file != _file)
        {
            return _pack.Load(file);
        }

        using var reader = new StringReader(text);
        return YamlRuleNodes.Read(reader, path);
    }

    /// <summary>The folder of the pack: that above the folder which names the category.</summary>
    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetDirectoryName(path))!;
}
