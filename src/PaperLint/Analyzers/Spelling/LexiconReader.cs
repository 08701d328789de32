using PaperLint.Rules;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Reads a lexicon from a data file: lists of words by what they are, so that their forms can be made.</summary>
internal static class LexiconReader
{
    private static readonly Lazy<Lexicon> LazyBuiltIn = new(() => ReadFile(BuiltInRulePack.ParametersOf("text", SpellingKind.LexiconKey)));

    /// <summary>The words that the built-in rules know; read when they are first asked for.</summary>
    public static Lexicon BuiltIn => LazyBuiltIn.Value;

    /// <exception cref="RuleException">The data file is missing or not of its shape.</exception>
    public static Lexicon Read(RuleParameters parameters) => parameters.IsBuiltIn ? BuiltIn : ReadFile(parameters);

    private static Lexicon ReadFile(RuleParameters parameters)
    {
        var lists = parameters.Data(SpellingKind.LexiconKey) as RuleMapping ?? throw parameters.Error(parameters.Values, $"'{SpellingKind.LexiconKey}' must name a data file of word lists");
        string[] List(string key) => lists[key] is RuleScalar text
            ? text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : throw parameters.Error(parameters.Values, $"the data file of '{SpellingKind.LexiconKey}' lacks the list '{key}'");
        var forms = List("forms").ToHashSet(StringComparer.Ordinal);
        var irregular = List("irregular").ToHashSet(StringComparer.Ordinal);

        // A verb that doubles its last letter has its past tense in the list of forms; the regular one would be a misspelling.
        bool IsIrregular(string verb) => irregular.Contains(verb) || forms.Contains(verb + verb[^1] + "ed");
        var common = List("verbs").SelectMany(verb => Inflection.OfVerb(verb, IsIrregular(verb)))
            .Concat(List("nouns").SelectMany(Inflection.OfNoun))
            .Concat(List("adjectives").SelectMany(Inflection.OfAdjective))
            .Concat(List("others"))
            .Concat(forms);
        var rare = List("rare").SelectMany(word => Inflection.OfVerb(word, isIrregular: false).Concat(Inflection.OfAdjective(word)).Concat(Inflection.OfNoun(word)));
        return new Lexicon(common, rare);
    }
}
