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
        words.AddThirdPerson(verb);
        words.Add(verb is [.., 'e'] and not [.., 'e', 'e'] ? verb[..^1] : verb, "ing");
        if (isIrregular)
        {
            return;
        }

        if (verb is [.., 'e'])
        {
            words.Add(verb, "d");
        }
        else if (EndsInConsonantY(verb))
        {
            words.Add(verb[..^1], "ied");
        }
        else
        {
            words.Add(verb, "ed");
        }
    }

    /// <summary>Adds the singular and the plural.</summary>
    public static void AddNoun(this ListedWords words, ReadOnlySpan<char> noun)
    {
        words.Add(noun);
        words.AddThirdPerson(noun);
    }

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

    private static void AddThirdPerson(this ListedWords words, ReadOnlySpan<char> word)
    {
        if (EndsInConsonantY(word))
        {
            words.Add(word[..^1], "ies");
        }
        else
        {
            words.Add(word, word is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] ? "es" : "s");
        }
    }

    private static bool EndsInConsonantY(ReadOnlySpan<char> word) => word is [.., var before, 'y'] && !Vowels.Contains(before);
}
