namespace PaperLint.Analyzers.Spelling;

/// <summary>The regular forms of English words. It makes a few that are not in use; no text suffers by a form that it does not hold.</summary>
internal static class Inflection
{
    private const string Vowels = "aeiou";

    /// <summary>The third person, and unless it is irregular the past tense, and the -ing form.</summary>
    public static IEnumerable<string> OfVerb(string verb, bool isIrregular)
    {
        yield return verb;
        yield return ThirdPerson(verb);
        yield return (verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] : verb) + "ing";
        if (!isIrregular)
        {
            yield return verb.EndsWith('e') ? verb + "d" : EndsInConsonantY(verb) ? verb[..^1] + "ied" : verb + "ed";
        }
    }

    /// <summary>The singular and the plural.</summary>
    public static IEnumerable<string> OfNoun(string noun) => [noun, ThirdPerson(noun)];

    /// <summary>The adjective and its adverb.</summary>
    public static IEnumerable<string> OfAdjective(string adjective)
    {
        yield return adjective;
        if (adjective.EndsWith("le", StringComparison.Ordinal) && !Vowels.Contains(adjective[^3]))
        {
            yield return adjective[..^1] + "y";
        }
        else
        {
            yield return adjective switch
            {
                [.. var stem, 'y'] => stem + "ily",
                [.., 'i', 'c'] => adjective + "ally",
                [.., 'l', 'l'] => adjective + "y",
                _ => adjective + "ly",
            };
        }
    }

    private static string ThirdPerson(string word) => word switch
    {
        _ when EndsInConsonantY(word) => word[..^1] + "ies",
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => word + "es",
        _ => word + "s",
    };

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && !Vowels.Contains(word[^2]);
}
