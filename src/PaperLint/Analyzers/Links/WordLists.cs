using System.Collections.Frozen;
using PaperLint.Packs;

namespace PaperLint.Analyzers.Links;

/// <summary>The word lists of <c>rules/links/availability.yml</c>, by name; words in any case.</summary>
internal sealed class WordLists
{
    /// <summary>Those that the readers of claims ask for.</summary>
    private static readonly string[] Names =
    [
        "adverbs", "audiences", "clause_starts", "general_things", "named_places", "own", "place_words",
        "places", "plans", "pointers", "prepositions", "promises", "public_adverbs", "purposes", "released",
        "sites", "strangers", "things", "times", "verbs", "will",
    ];

    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;

    /// <exception cref="RuleException">A list is missing, or is none.</exception>
    public WordLists(DataFile file) =>
        _lists = Names.ToFrozenDictionary(name => name, name => file.Words(name).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public FrozenSet<string> this[string name] => _lists[name];
}
