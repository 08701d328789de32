using PaperLint.Rules;

namespace PaperLint.Analyzers.Spelling;

/// <summary>Reads a lexicon from a data file: lists of words by what they are, so that their forms can be made.</summary>
internal static class LexiconReader
{
    public static Lexicon Read(Rule rule, RuleNode? file)
    {
        var lists = file as RuleMapping ?? throw rule.Parameters.Error(rule.Parameters.Values, $"'{SpellingKind.LexiconKey}' must name a data file of word lists");
        string[] List(string key) => lists[key] is RuleScalar text
            ? text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            : throw rule.Parameters.Error(rule.Parameters.Values, $"the data file of '{SpellingKind.LexiconKey}' lacks the list '{key}'");
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
