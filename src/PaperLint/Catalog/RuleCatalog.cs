using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Catalog;

/// <summary>All rules of a run, by id, whether they are on or off.</summary>
public sealed class RuleCatalog
{
    private readonly FrozenDictionary<string, Rule> _byId;

    private RuleCatalog(ImmutableArray<Rule> rules)
    {
        Rules = rules;
        _byId = rules.ToFrozenDictionary(rule => rule.Id);
    }

    public static RuleCatalog Empty { get; } = new([]);

    /// <summary>In the order of their ids.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The rule, or null.</summary>
    public Rule? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>The rule that a person means by a code, in any case, or a name; null where there is none.</summary>
    public Rule? Find(string codeOrName) =>
        Rules.FirstOrDefault(rule => rule.Id.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || rule.Name == codeOrName);

    /// <exception cref="RuleException">A file of a pack is no rule, or has the id or name of another.</exception>
    public static RuleCatalog Load(params IEnumerable<RulePack> packs)
    {
        var byId = new Dictionary<string, Rule>(StringComparer.Ordinal);
        var byName = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var pack in packs)
        {
            foreach (var file in pack.RuleFiles)
            {
                var rule = RuleReader.Read(pack, file);
                RefuseSecond(byId, rule.Id, rule, "id");
                RefuseSecond(byName, rule.Name, rule, "name");
            }
        }

        return new RuleCatalog([.. byId.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)]);
    }

    private static void RefuseSecond(Dictionary<string, Rule> seen, string value, Rule rule, string key)
    {
        if (!seen.TryAdd(value, rule))
        {
            throw rule.Parameters.Error(rule.Parameters.Values[key]
                ?? rule.Parameters.Values, $"the {key} '{value}' already belongs to {seen[value].Path}");
        }
    }
}
