namespace PaperLint.Packs;

/// <summary>A set of rule files with the data files beside them: the one built into the library, or a folder.</summary>
public abstract class RulePack
{
    /// <summary>Whether its rules were checked when the program was built; those of a stranger are checked when they are loaded.</summary>
    public virtual bool IsTrusted => false;

    /// <summary>
    /// The rule files, as paths with <c>/</c> relative to the pack (<c>math/PL6001-stripped-times.yml</c>), in ordinal order.
    /// </summary>
    public abstract IEnumerable<string> RuleFiles { get; }

    /// <summary>How messages name a file of the pack.</summary>
    public abstract string DisplayPath(string file);

    /// <summary>The content of a rule file or data file of the pack.</summary>
    /// <exception cref="RuleException">The file is absent, unreadable or no YAML.</exception>
    public abstract RuleNode Load(string file);
}
