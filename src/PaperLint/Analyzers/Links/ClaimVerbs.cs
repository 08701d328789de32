using System.Collections.Frozen;
using PaperLint.Language.English;

namespace PaperLint.Analyzers.Links;

/// <summary>The verbs of which claims are made, in all their forms: regular ones by rule, past tenses of others from the table.</summary>
internal sealed class ClaimVerbs
{
    private readonly FrozenDictionary<string, ClaimVerb> _forms;
    private readonly FrozenDictionary<string, ClaimVerb>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public ClaimVerbs(WordLists lists)
    {
        var forms = new Dictionary<string, ClaimVerb>(StringComparer.OrdinalIgnoreCase);
        Add("publishing_verbs", VerbKind.Publish);
        Add("sharing_verbs", VerbKind.Share);
        Add("making_verbs", VerbKind.Make);
        Add("finding_verbs", VerbKind.Find);
        _forms = forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(string list, VerbKind kind)
        {
            foreach (var verb in lists.Words(list))
            {
                forms.TryAdd(verb, new ClaimVerb(kind, VerbForm.Plain));
                forms.TryAdd(Inflection.ThirdPersonOf(verb), new ClaimVerb(kind, VerbForm.ThirdPerson));
                forms.TryAdd(lists.Irregular.PastOf(verb), new ClaimVerb(kind, VerbForm.Past));
                forms.TryAdd(Inflection.ParticipleOf(verb), new ClaimVerb(kind, VerbForm.Participle));
            }
        }
    }

    /// <summary>All forms.</summary>
    public IEnumerable<KeyValuePair<string, ClaimVerb>> Forms => _forms;

    /// <summary>The verb that a word is a form of; null for other words.</summary>
    public ClaimVerb? Of(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var verb) ? verb : null;
}
