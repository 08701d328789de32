namespace PaperLint.Analyzers.Links;

/// <summary>The small words around a claim of availability.</summary>
internal sealed class ClaimWords(WordLists lists)
{
    /// <summary>Steps back over "also publicly made"; says whether one of them makes it public.</summary>
    public int SkipBack(SentenceWords sentence, int at, out bool isPublic)
    {
        isPublic = false;
        while (at >= 0 && lists["adverbs"].Contains(sentence[at]))
        {
            isPublic |= lists["public_words"].Contains(sentence[at]);
            at--;
        }

        return at;
    }

    public int SkipBack(SentenceWords sentence, int at) => SkipBack(sentence, at, out _);

    public int SkipForward(SentenceWords sentence, int at)
    {
        while (lists["adverbs"].Contains(sentence[at]))
        {
            at++;
        }

        return at;
    }

    public bool IsWill(string word) => lists["will"].Contains(word);

    /// <summary>Whether the word says that a thing can be had: "available".</summary>
    public bool IsAvailable(string word) => lists["available"].Contains(word);

    /// <summary>"The data" may be anybody's; "our data" and "all models" are the authors'.</summary>
    public static bool IsOurs(SentenceWords sentence, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (sentence[at].ToLowerInvariant() is "our" or "all" or "both")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word says that a thing is the paper's, or was spoken of.</summary>
    public bool IsOwn(string word) => lists["own"].Contains(word);
}
