using PaperLint.Packs;

namespace PaperLint.Language.English;

/// <summary>Reads a lexicon from a data file: lists of words by what they are, so that their forms can be made.</summary>
internal static class LexiconReader
{
    /// <summary>The key of a rule that names the data file.</summary>
    public const string Key = "lexicon";

    private static readonly Lazy<Lexicon> LazyBuiltIn = new(() => ReadFile(new DataFile(new BuiltInRulePack(), "text/lexicon.yml")));

    /// <summary>The words that the built-in rules know; read when they are first asked for.</summary>
    public static Lexicon BuiltIn => LazyBuiltIn.Value;

    /// <exception cref="RuleException">The data file is missing or not of its shape.</exception>
    public static Lexicon Read(DataFile file) => file.IsBuiltIn ? BuiltIn : ReadFile(file);

    private static Lexicon ReadFile(DataFile file)
    {
        var (forms, irregular) = (new ListedWords(), new ListedWords());
        ForEach(file.Text("forms"), word => forms.Add(word));
        ForEach(file.Text("irregular"), word => irregular.Add(word));

        var words = new ListedWords();
        ForEach(file.Text("verbs"), verb => words.AddVerb(verb, irregular.Contains(verb) || HasDoubledForm(verb, forms)));
        ForEach(file.Text("nouns"), words.AddNoun);
        ForEach(file.Text("adjectives"), words.AddAdjective);
        ForEach(file.Text("others"), word => words.Add(word));
        ForEach(file.Text("forms"), word => words.Add(word));
        var common = words.Count;
        ForEach(file.Text("rare"), word =>
        {
            words.AddVerb(word, isIrregular: false);
            words.AddAdjective(word);
            words.AddNoun(word);
        });
        return new Lexicon(words, common, file.IsBuiltIn);
    }

    /// <summary>
    /// A verb that doubles its last letter has its past tense in the list of forms; the regular one would be a misspelling.
    /// </summary>
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
