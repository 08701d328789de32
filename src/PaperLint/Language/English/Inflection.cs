namespace PaperLint.Language.English;

/// <summary>
/// The regular forms of English words. It makes a few that are not in use; no text suffers by a form that it does not hold.
/// </summary>
internal static class Inflection
{
    private const string Vowels = "aeiou";

    /// <summary>Adds the third person, and unless it is irregular the past tense, and the -ing form.</summary>
    public static void AddVerb(this ListedWords words, ReadOnlySpan<char> verb, bool isIrregular)
    {
        words.Add(verb);
        words.AddForm(verb, ThirdPerson(verb));
        words.AddForm(verb, Participle(verb));
        if (!isIrregular)
        {
            words.AddForm(verb, Past(verb));
        }
    }

    /// <summary>Adds the singular and the plural.</summary>
    public static void AddNoun(this ListedWords words, ReadOnlySpan<char> noun)
    {
        words.Add(noun);
        words.AddForm(noun, ThirdPerson(noun));
    }

    /// <summary>The plural of a noun, the third person of a verb.</summary>
    public static string ThirdPersonOf(string word) => Form(word, ThirdPerson(word));

    /// <summary>The past tense of a regular verb.</summary>
    public static string PastOf(string verb) => Form(verb, Past(verb));

    /// <summary>The form that ends with -ing.</summary>
    public static string ParticipleOf(string verb) => Form(verb, Participle(verb));

    /// <summary>Adds the adjective and its adverb.</summary>
    public static void AddAdjective(this ListedWords words, ReadOnlySpan<char> adjective)
    {
        words.Add(adjective);
        switch (adjective)
        {
            case [.., var before, 'l', 'e'] when !Vowels.Contains(before):
                words.Add(adjective[..^1], "y");
                break;
            case [.. var stem, 'y']:
                words.Add(stem, "ily");
                break;
            case [.., 'i', 'c']:
                words.Add(adjective, "ally");
                break;
            case [.., 'l', 'l']:
                words.Add(adjective, "y");
                break;
            default:
                words.Add(adjective, "ly");
                break;
        }
    }

    private static void AddForm(this ListedWords words, ReadOnlySpan<char> word, (int Cut, string Ending) form) =>
        words.Add(word[..^form.Cut], form.Ending);

    private static string Form(string word, (int Cut, string Ending) form) => word[..^form.Cut] + form.Ending;

    /// <summary>How many letters the form takes away, and what it puts there.</summary>
    private static (int Cut, string Ending) ThirdPerson(ReadOnlySpan<char> word) => EndsInConsonantY(word)
        ? (1, "ies")
        : (0, word is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] ? "es" : "s");

    private static (int Cut, string Ending) Past(ReadOnlySpan<char> verb) => EndsInConsonantY(verb)
        ? (1, "ied")
        : (0, verb is [.., 'e'] ? "d" : "ed");

    private static (int Cut, string Ending) Participle(ReadOnlySpan<char> verb) =>
        (verb is [.., 'e'] and not [.., 'e', 'e'] ? 1 : 0, "ing");

    private static bool EndsInConsonantY(ReadOnlySpan<char> word) => word is [.., var before, 'y'] && !Vowels.Contains(before);
}
