using System.Collections.Frozen;
using System.Collections.Immutable;
using PaperLint.Language.English;
using PaperLint.Packs;

namespace PaperLint.Analyzers.Links;

/// <summary>
/// The word lists of <c>rules/links/availability.yml</c>, by name; words in any case. A pack's table has the lists in which it
/// differs, and those of the program stand for the rest.
/// </summary>
internal sealed class WordLists
{
    private const string BuiltInFile = "links/availability.yml";
    private const string IrregularKey = "irregular";

    /// <summary>Those that name things, in the singular.</summary>
    private static readonly string[] Nouns = ["things", "general_things"];

    private static readonly string[] Verbs = ["publishing_verbs", "sharing_verbs", "making_verbs", "finding_verbs"];

    private static readonly string[] Others =
    [
        "adverbs", "audiences", "available", "clause_starts", "named_places", "own", "place_words", "places", "plans", "pointers",
        "prepositions", "promises", "public_words", "purposes", "sites", "strangers", "times", "will", "works",
    ];

    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;
    private readonly DataFile _file;
    private readonly DataFile _builtIn = new(new BuiltInRulePack(), BuiltInFile);

    /// <exception cref="RuleException">A list is none, or there is no list of that name.</exception>
    public WordLists(DataFile file)
    {
        _file = file;
        RequireKnown(file);
        Irregular = new IrregularForms(Source(IrregularKey), IrregularKey);
        _lists = Nouns.Concat(Others).ToFrozenDictionary(
            name => name,
            name => Words(name).SelectMany(word => Forms(name, word)).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The past tenses that are not regular, by their verbs, and plurals by their nouns.</summary>
    public IrregularForms Irregular { get; }

    public FrozenSet<string> this[string name] => _lists[name];

    /// <summary>A list as it stands in the table.</summary>
    public ImmutableArray<string> Words(string name) => Source(name).Words(name);

    /// <summary>Whether a word names something that can be made available.</summary>
    public bool IsThing(string word) => _lists["things"].Contains(word) || _lists["general_things"].Contains(word);

    private static void RequireKnown(DataFile file)
    {
        var known = Nouns.Concat(Verbs).Concat(Others).Append(IrregularKey).ToList();
        foreach (var pair in file.Keys.Pairs.Where(pair => !known.Contains(pair.Key.Value)))
        {
            throw file.Error(pair.Key, $"there is no list '{pair.Key.Value}'; there are {string.Join(", ", known.Order())}");
        }
    }

    private IEnumerable<string> Forms(string list, string word) => Nouns.Contains(list) ? [word, Irregular.PluralOf(word)] : [word];

    private DataFile Source(string name) => _file.Keys[name] is null ? _builtIn : _file;
}
