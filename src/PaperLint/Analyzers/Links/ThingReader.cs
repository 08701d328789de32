namespace PaperLint.Analyzers.Links;

/// <summary>Reads the names of the things that are said to be available: "our code, models and data".</summary>
internal sealed class ThingReader(WordLists lists)
{
    /// <summary>Longer lists of things do not occur; what is longer was misread.</summary>
    private const int MaxWords = 24;

    /// <summary>Reads backward from <paramref name="last"/>: the subject of "is available".</summary>
    /// <returns>The first word, whether things are named that papers come with, and whether they are things at all.</returns>
    public (int First, bool IsSpecific, bool IsFit) ReadBackward(SentenceWords sentence, int last)
    {
        var first = last + 1;
        while (first > 0 && last - first < MaxWords && !EndsSubject(sentence, first - 1))
        {
            first--;
        }

        return Judge(sentence, first, last);
    }

    /// <summary>Reads forward from <paramref name="first"/>: the object of "we release".</summary>
    public (int Last, bool IsSpecific, bool IsFit) ReadForward(SentenceWords sentence, int first)
    {
        var last = first - 1;
        while (last + 1 < sentence.Count && last - first < MaxWords && !EndsObject(sentence, last + 1, first))
        {
            last++;
        }

        var (_, isSpecific, isFit) = Judge(sentence, first, last);
        return (last, isSpecific, isFit);
    }

    private bool EndsSubject(SentenceWords sentence, int at)
    {
        var word = sentence[at];
        return word is ";" or ":" or "." or "{" or "}" || lists["clause_starts"].Contains(word)
            || (word is "," && !IsThing(sentence[at - 1]) && sentence[at - 1] is not ")")
            || (word.Equals("and", StringComparison.OrdinalIgnoreCase)
                && !IsThing(sentence[at - 1])
                && sentence[at - 1] is not ("," or ")"));
    }

    private bool EndsObject(SentenceWords sentence, int at, int first)
    {
        var word = sentence[at];
        return word is "." or ";" or ":" or "(" || word is "which" or "that" or "here"
            || (at > first && (lists["prepositions"].Contains(word) || lists["promises"].Contains(word) || word is "both"))
            || lists["released"].Contains(word) || lists["public_adverbs"].Contains(word)
            || (word == "," && !IsThing(sentence[at - 1]));
    }

    /// <summary>Whether what is named is the paper's to give away, and the head of the list a thing that can be.</summary>
    private (int First, bool IsSpecific, bool IsFit) Judge(SentenceWords sentence, int first, int last)
    {
        while (first < last && sentence[first] is "," or "and" or "(" or "that")
        {
            first++;
        }

        var (isSpecific, isGeneral, isOwn) = (false, false, false);
        for (var at = first; at <= last; at++)
        {
            var word = sentence[at];
            if (at > first && lists["prepositions"].Contains(word))
            {
                break;
            }

            if (at == first || !isOwn)
            {
                isOwn |= lists["own"].Contains(word);
            }

            if (lists["strangers"].Contains(word) && !lists["own"].Contains(word))
            {
                return (first, false, false);
            }

            if (IsHead(sentence, at, last))
            {
                isSpecific |= lists["things"].Contains(word);
                isGeneral |= lists["general_things"].Contains(word);
            }
        }

        return (first, isSpecific, isSpecific || (isGeneral && isOwn));
    }

    private bool IsHead(SentenceWords sentence, int at, int last)
    {
        var next = sentence[at + 1];
        return IsThing(sentence[at])
            && (at == last || next is "," or "and" or "&" or "(" or "or" or "as" || lists["prepositions"].Contains(next));
    }

    private bool IsThing(string word) => lists["things"].Contains(word) || lists["general_things"].Contains(word);
}
