namespace PaperLint.Analyzers.Links;

/// <summary>Reads "our code is publicly available", "the models have been released", "code can be found at".</summary>
internal sealed class PassiveClaimReader(WordLists lists)
{
    private readonly ClaimWords _words = new(lists);
    private readonly PlaceReader _places = new(lists);
    private readonly ThingReader _things = new(lists);

    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The word that may make the claim: "available".</param>
    public AvailabilityClaim? Read(SentenceWords sentence, int at)
    {
        var isFound = sentence[at] is "found" or "accessed" or "downloaded" or "obtained";
        var isOpenSourced = sentence[at] is "sourced" && sentence[at - 1] is "open";
        if (!isFound && !isOpenSourced && !_words.IsReleased(sentence[at]))
        {
            return null;
        }

        var before = _words.SkipBack(sentence, at - 1, out var isPublic);
        var (verb, isPromise) = ReadVerb(sentence, before, isFound);
        if (verb < 0 || (sentence[at] is "accessible" && sentence[at + 1] is "to" && !isPublic))
        {
            return null;
        }

        var (first, isSpecific, isFit) = _things.ReadBackward(sentence, verb - 1);
        if (!isFit || (!isSpecific && !isPublic && !isPromise && !ClaimWords.IsOurs(sentence, first, verb)))
        {
            return null;
        }

        var (place, end) = _places.Read(sentence, at + 1, isSpecific);
        return isFound && place == PlaceKind.None ? null : AvailabilityClaim.Of(sentence.Span(first, Math.Max(at, end)), place, isPromise);
    }

    /// <summary>The first word of "is", "have been", "will be", "can be"; -1 where it is none of these.</summary>
    private (int First, bool IsPromise) ReadVerb(SentenceWords sentence, int at, bool isFound)
    {
        if (sentence[at] is "be" or "become" or "get")
        {
            return ReadModal(sentence, _words.SkipBack(sentence, at - 1), isFound);
        }

        if (sentence[at] is "been")
        {
            var have = _words.SkipBack(sentence, at - 1);
            return sentence[have] is "has" or "have" ? (have, false) : (-1, false);
        }

        return !isFound && sentence[at] is "is" or "are" or "was" or "were" ? (at, false) : (-1, false);
    }

    private (int First, bool IsPromise) ReadModal(SentenceWords sentence, int modal, bool isFound)
    {
        if (_words.IsWill(sentence[modal]))
        {
            return (modal, true);
        }

        if (sentence[modal] is "to" && sentence[modal - 1] is "is" or "are")
        {
            return (modal - 1, true);
        }

        return isFound && sentence[modal] is "can" or "could" or "may" ? (modal, false) : (-1, false);
    }
}
