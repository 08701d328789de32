using PaperLint.Packs;

namespace PaperLint.Language.English;

/// <summary>Plurals of nouns and past tenses of verbs: by rule, but for those that a table has.</summary>
internal sealed class IrregularForms
{
    private readonly Dictionary<string, string> _forms = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="file">A data file with the table.</param>
    /// <param name="key">Where it stands there.</param>
    /// <exception cref="RuleException">It is missing, or is none, has a word twice, or an empty form.</exception>
    public IrregularForms(DataFile file, string key)
    {
        foreach (var pair in file.Mapping(file.Required(key)).Pairs)
        {
            var form = file.Text(pair.Value);
            if (string.IsNullOrWhiteSpace(form))
            {
                throw file.Error(pair.Value, $"the form of '{pair.Key.Value}' is a word; this is none");
            }

            if (!_forms.TryAdd(pair.Key.Value, form))
            {
                throw file.Error(pair.Key, $"'{pair.Key.Value}' is there twice, in one case or another");
            }
        }
    }

    public string PluralOf(string noun) => _forms.GetValueOrDefault(noun) ?? Inflection.ThirdPersonOf(noun);

    public string PastOf(string verb) => _forms.GetValueOrDefault(verb) ?? Inflection.PastOf(verb);
}
