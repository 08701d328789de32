using PaperLint.Packs;

namespace PaperLint.Language.English;

/// <summary>Reads a lexicon from a data file: lists of words by what they are, so that their forms can be made.</summary>
internal static class LexiconReader
{
    /// <summary>The key of a rule that names the data file.</summary>
    public const string Key = "lexicon";

    private static readonly Lazy<Lexicon> LazyBuiltIn = new(() => ReadFile(BuiltInRulePack.ParametersOf("text", Key)));

    /// <summary>The words that the built-in rules know; read when they are first asked for.</summary>
    public static Lexicon BuiltIn => LazyBuiltIn.Value;

    /// <exception cref="RuleException">The data file is missing or not of its shape.</exception>
    public static Lexicon Read(RuleParameters parameters) => parameters.IsBuiltIn ? BuiltIn : ReadFile(parameters);

    private static Lexicon ReadFile(RuleParameters parameters)
    {
        var lists = parameters.Data(Key) as RuleMapping ?? throw parameters.Error(parameters.Values, $"'{Key}' must name a data file of word lists");
        string List(string key) => lists[key] is RuleScalar text
            ? text.Value
            : throw parameters.Error(parameters.Values, $"the data file of '{Key}' lacks the list '{key}'");
        var (forms, irregular) = (new ListedWords(), new ListedWords());
        ForEach(List("forms"), word => forms.Add(word));
        ForEach(List("irregular"), word => irregular.Add(word));

        var words = new ListedWords();
        ForEach(List("verbs"), verb => words.AddVerb(verb, irregular.Contains(verb) || HasDoubledForm(verb, forms)));
        ForEach(List("nouns"), words.AddNoun);
        ForEach(List("adjectives"), words.AddAdjective);
        ForEach(List("others"), word => words.Add(word));
        ForEach(List("forms"), word => words.Add(word));
        var common = words.Count;
        ForEach(List("rare"), word =>
        {
            words.AddVerb(word, isIrregular: false);
            words.AddAdjective(word);
            words.AddNoun(word);
        });
        return new Lexicon(words, common);
    }

    /// <summary>A verb that doubles its last letter has its past tense in the list of forms; the regular one would be a misspelling.</summary>
    private static bool HasDoubledForm(ReadOnlySpan<char> verb, ListedWords forms) =>
        verb.Length <= Lexicon.LongestWord && forms.Contains([.. verb, verb[^1], 'e', 'd']);

    private static void ForEach(ReadOnlySpan<char> text, Action<ReadOnlySpan<char>> use)
    {
        while ((text = text.TrimStart()).Length > 0)
        {
            var end = 0;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            use(text[..end]);
            text = text[end..];
        }
    }
}
