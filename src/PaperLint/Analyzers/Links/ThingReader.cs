namespace PaperLint.Analyzers.Links;

/// <summary>Reads the names of the things that are said to be available: "our code, models and data".</summary>
internal sealed class ThingReader(WordLists lists, ClaimVerbs verbs)
{
    /// <summary>Longer lists of things do not occur; what is longer was misread.</summary>
    private const int MaxWords = 24;

    /// <summary>Reads backward from <paramref name="last"/>: the subject of "is available".</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="last">The last word before the verb.</param>
    /// <param name="isPublic">Whether the claim says that everybody can have it: then it may be a thing that is not yet known.</param>
    /// <returns>The first word, whether things are named that papers come with, and whether they are things at all.</returns>
    public (int First, bool IsSpecific, bool IsFit) ReadBackward(SentenceWords sentence, int last, bool isPublic)
    {
        var first = last + 1;
        while (first > 0 && last - first < MaxWords && !EndsSubject(sentence, first - 1))
        {
            first--;
        }

        return Judge(sentence, first, last, isPublic);
    }

    /// <summary>Reads forward from <paramref name="first"/>: the object of "we release".</summary>
    public (int Last, bool IsSpecific, bool IsFit) ReadForward(SentenceWords sentence, int first)
    {
        var last = first - 1;
        while (last + 1 < sentence.Count && last - first < MaxWords && !EndsObject(sentence, last + 1, first))
        {
            last++;
        }

        var (_, isSpecific, isFit) = Judge(sentence, first, last, false);
        return (last, isSpecific, isFit);
    }

    private bool EndsSubject(SentenceWords sentence, int at)
    {
        var word = sentence[at];
        return word is ";" or ":" or "." or "{" or "}"
            || (lists["clause_starts"].Contains(word) && !IsOursAfterThing(sentence, at))
            || (word is "," && !lists.IsThing(sentence[at - 1]) && sentence[at - 1] is not ")" && !BeganWithThings(sentence, at - 1))
            || (word.Equals("and", StringComparison.OrdinalIgnoreCase)
                && !lists.IsThing(sentence[at - 1])
                && sentence[at - 1] is not ("," or ")")
                && !BeganWithThings(sentence, at - 1));
    }

    /// <summary>"The code we used", "the data that we took".</summary>
    private bool IsOursAfterThing(SentenceWords sentence, int at) => sentence[at] is "we" && lists.IsThing(sentence[at - 1]);

    /// <summary>"All of our code".</summary>
    private static bool IsAllOf(SentenceWords sentence, int at) =>
        sentence[at] is "of" && sentence[at - 1].ToLowerInvariant() is "all" or "both";

    /// <summary>
    /// Whether the sentence begins with a list of things that reaches to a word: "our code, model states" before "and figures".
    /// </summary>
    private bool BeganWithThings(SentenceWords sentence, int last)
    {
        if (last > MaxWords || !(lists["own"].Contains(sentence[0]) || lists.IsThing(sentence[0])))
        {
            return false;
        }

        for (var at = 0; at < last; at++)
        {
            if (lists.IsThing(sentence[at]))
            {
                return sentence[at + 1] is "," || lists["prepositions"].Contains(sentence[at + 1]);
            }
        }

        return false;
    }

    private bool EndsObject(SentenceWords sentence, int at, int first)
    {
        var word = sentence[at];
        return word is "." or ";" or ":" or "(" || word is "which" or "that" or "here"
            || (at > first && (EndsName(sentence, at) || lists["promises"].Contains(word) || word is "both"))
            || (at > first && lists.IsThing(sentence[at - 1]) && (IsParticiple(word) || lists["available"].Contains(word)))
            || (lists["public_words"].Contains(word) && (at > first || word.EndsWith("ly", StringComparison.Ordinal)))
            || (word is "," or "and" && !GoesOn(sentence, at + 1));
    }

    /// <summary>Whether the words after a comma or "and" are the next of a list of things: "prompts, the rubric, and code".</summary>
    private bool GoesOn(SentenceWords sentence, int from)
    {
        for (var at = from; at < Math.Min(sentence.Count, from + MaxWords); at++)
        {
            var word = sentence[at];
            if (word is "." or ";" or ":" or "(" or "which" or "that"
                || lists["clause_starts"].Contains(word)
                || lists["prepositions"].Contains(word)
                || (at == from && word.EndsWith("ing", StringComparison.Ordinal) && !lists.IsThing(sentence[at + 1]))
                || (at == from && verbs.Of(word) is { Form: VerbForm.Plain } && !word.Contains('-', StringComparison.Ordinal)))
            {
                return false;
            }

            if (lists.IsThing(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what is named is the paper's to give away, and the head of the list a thing that can be.</summary>
    private (int First, bool IsSpecific, bool IsFit) Judge(SentenceWords sentence, int first, int last, bool isPublic)
    {
        while (first < last && sentence[first] is "," or "and" or "(" or "that")
        {
            first++;
        }

        var (isSpecific, isGeneral, isOwn) = (false, false, false);
        var isNew = sentence[first].ToLowerInvariant() is "a" or "an" && (isPublic || lists["public_words"].Contains(sentence[first + 1]));
        for (var at = first; at <= last; at++)
        {
            var word = sentence[at];
            if (at > first && EndsName(sentence, at))
            {
                break;
            }

            if (at == first || !isOwn)
            {
                isOwn |= lists["own"].Contains(word);
            }

            if (lists["strangers"].Contains(word) && !lists["own"].Contains(word) && !(isNew && at == first) && !isSpecific)
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
        return lists.IsThing(sentence[at])
            && (at == last
                || next is "," or "and" or "&" or "(" or "or" or "as"
                || next is "we"
                || lists["prepositions"].Contains(next)
                || IsParticiple(next));
    }

    private bool EndsName(SentenceWords sentence, int at) => lists["prepositions"].Contains(sentence[at]) && !IsAllOf(sentence, at);

    /// <summary>"The code used for this", "the data underlying it".</summary>
    private static bool IsParticiple(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal);
}
