namespace PaperLint.Language.English;

/// <summary>The words that are known to be right, in lower case.</summary>
/// <param name="words">The words, those that are common first.</param>
/// <param name="common">How many are common: those of which another word may be a misspelling.</param>
/// <param name="isBuiltIn">Whether they are those of the built-in rules, of which it was counted how usual they are.</param>
internal sealed class Lexicon(ListedWords words, int common, bool isBuiltIn)
{
    /// <summary>Words longer than this are no English words, or known as compounds.</summary>
    public const int LongestWord = 40;

    private const int ShortestStem = 3;
    private const int ShortestBehindPrefix = 4;

    /// <summary>Prefixes that may stand before each other, as in <c>nonreproducible</c>.</summary>
    private const int MostPrefixes = 2;

    /// <summary>Whether the words are those of the built-in rules, of which it was counted how usual they are.</summary>
    public bool IsBuiltIn => isBuiltIn;

    /// <summary>Adds the words of which another may be a misspelling, where no count says which those are.</summary>
    public void AddOwnTo(ListedWords list)
    {
        for (var i = 0; !isBuiltIn && i < common; i++)
        {
            list.Add(words[i]);
        }
    }

    /// <summary>Whether the word stands in the lists, or is a regular form of one that does.</summary>
    public bool IsListed(ReadOnlySpan<char> word) => words.Contains(word);

    /// <summary>Whether the word is listed, or made of a listed one and the affixes of English.</summary>
    public bool IsKnown(ReadOnlySpan<char> word) => word.Length > LongestWord || IsKnown(word, prefixes: 0);

    private bool IsKnown(ReadOnlySpan<char> word, int prefixes)
    {
        if (words.Contains(word) || IsKnownAmerican(word) || HasKnownStem(word))
        {
            return true;
        }

        if (prefixes == MostPrefixes || word.IsEmpty)
        {
            return false;
        }

        foreach (var prefix in Affixes.PrefixesFrom(word[0]))
        {
            if (word.Length - prefix.Length >= ShortestBehindPrefix
                && word.StartsWith(prefix)
                && IsKnown(word[prefix.Length..], prefixes + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lists have -ize and -yze; -ise and -yse are as right.</summary>
    private bool IsKnownAmerican(ReadOnlySpan<char> word)
    {
        var s = word.TrimEnd('s').LastIndexOf('s');
        if (s < 2 || word[s - 1] is not ('i' or 'y'))
        {
            return false;
        }

        Span<char> american = stackalloc char[LongestWord];
        word.CopyTo(american);
        american[s] = 'z';
        return words.Contains(american[..word.Length]) || HasKnownStem(american[..word.Length]);
    }

    private bool HasKnownStem(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
        {
            return false;
        }

        Span<char> stem = stackalloc char[LongestWord + ShortestStem];
        foreach (var (ending, end) in Affixes.SuffixesTo(word))
        {
            var length = word.Length - ending.Length;
            if (length < ShortestStem || !word.EndsWith(ending))
            {
                continue;
            }

            word[..length].CopyTo(stem);
            end.CopyTo(stem[length..]);
            if (words.Contains(stem[..(length + end.Length)])
                || (end.Length == 0 && IsDoubled(stem[..length], ending) && words.Contains(stem[..(length - 1)])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the stem's last consonant is doubled before the ending, as in <c>mapper</c>.</summary>
    private static bool IsDoubled(ReadOnlySpan<char> stem, string ending) =>
        stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] != stem[^3] && ending[0] is ('a' or 'e' or 'i' or 'y');
}
