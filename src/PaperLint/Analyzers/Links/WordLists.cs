using System.Collections.Frozen;
using PaperLint.Packs;

namespace PaperLint.Analyzers.Links;

/// <summary>The word lists of <c>rules/links/availability.yml</c>, by name; words in any case.</summary>
internal sealed class WordLists(RuleMapping tables)
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _lists = tables.Pairs.ToFrozenDictionary(
        pair => pair.Key.Value,
        pair => ((RuleSequence)pair.Value).Items.Cast<RuleScalar>().Select(item => item.Value).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public FrozenSet<string> this[string name] => _lists[name];
}
