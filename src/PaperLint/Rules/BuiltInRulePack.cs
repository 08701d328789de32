using System.Reflection;

namespace PaperLint.Rules;

/// <summary>The rules that are built into the library: the repository's <c>rules</c> folder.</summary>
public sealed class BuiltInRulePack : RulePack
{
    private const string Prefix = "rules/";

    private static readonly Assembly Library = typeof(BuiltInRulePack).Assembly;

    public override IEnumerable<string> RuleFiles => Library
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && RuleFileName.IsRule(Path.GetFileName(name)))
        .Select(name => name[Prefix.Length..])
        .Order(StringComparer.Ordinal);

    public override string DisplayPath(string file) => Prefix + file;

    public override RuleNode Load(string file)
    {
        var path = DisplayPath(file);
        using var stream = Library.GetManifestResourceStream(path)
            ?? throw new RuleException(path, 1, 1, "there is no such file in the built-in rules");
        using var text = new StreamReader(stream);
        return YamlRuleNodes.Read(text, path);
    }
}
