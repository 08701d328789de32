namespace PaperLint.Analyzers.Links;

/// <summary>
/// Reads "our code is publicly available", "the models have been released", "code can be found at", "code available on GitHub".
/// </summary>
internal sealed class PassiveClaimReader(WordLists lists, ClaimVerbs verbs)
{
    private readonly ClaimWords _words = new(lists);
    private readonly PlaceReader _places = new(lists);
    private readonly ThingReader _things = new(lists, verbs);

    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The word that may make the claim: "available".</param>
    public AvailabilityClaim? Read(SentenceWords sentence, int at)
    {
        var isFound = verbs.Of(sentence[at]) is { Kind: VerbKind.Find, Form: VerbForm.Past };
        if (!isFound && !_words.IsAvailable(sentence[at]) && verbs.Of(sentence[at]) is not { IsState: true })
        {
            return sentence[at] is "is" or "are" ? ReadPlaced(sentence, at) : null;
        }

        var before = _words.SkipBack(sentence, at - 1, out var isPublic);
        isPublic |= sentence[at].Contains("open", StringComparison.Ordinal)
            || sentence[at] is "public"
            || _places.IsForAll(sentence, at + 1);
        var (verb, isPromise) = ReadVerb(sentence, before, isFound);
        if (verb < 0)
        {
            return ReadVerbless(sentence, before, at);
        }

        if (sentence[at] is "accessible" && sentence[at + 1] is "to" && !isPublic)
        {
            return null;
        }

        var isPlaced = _places.Read(sentence, at + 1, true).Kind is PlaceKind.Unlinked or PlaceKind.Lost;
        var (first, isSpecific, isFit) = _things.ReadBackward(sentence, verb - 1, isPublic || isPlaced);
        var (place, end) = _places.Read(sentence, at + 1, isSpecific);
        var isTheirs = isPublic || isPromise || place == PlaceKind.Unlinked || ClaimWords.IsOurs(sentence, first, verb)
            || (isSpecific && (verbs.Of(sentence[at]) is not { Kind: VerbKind.Share } || _words.IsOwn(sentence[first])));
        return !isFit || !isTheirs || (isFound && place == PlaceKind.None)
            ? null
            : AvailabilityClaim.Of(sentence.Span(first, Math.Max(at, end)), place, isPromise);
    }

    /// <summary>"Code is on GitHub": nothing but a thing and where it is.</summary>
    private AvailabilityClaim? ReadPlaced(SentenceWords sentence, int verb)
    {
        var (place, end) = _places.Read(sentence, verb + 1, true);
        if (place is not (PlaceKind.Unlinked or PlaceKind.Lost))
        {
            return null;
        }

        var (first, isSpecific, isFit) = _things.ReadBackward(sentence, verb - 1, false);
        return isFit && isSpecific ? AvailabilityClaim.Of(sentence.Span(first, end), place, false) : null;
    }

    /// <summary>"Code available on GitHub": a sentence without a verb that begins with the thing and says where it is.</summary>
    private AvailabilityClaim? ReadVerbless(SentenceWords sentence, int before, int at)
    {
        var last = sentence[before] is ":" ? before - 1 : before;
        if (last < 0 || !lists.IsThing(sentence[last]))
        {
            return null;
        }

        var (first, isSpecific, isFit) = _things.ReadBackward(sentence, last, false);
        var (place, end) = _places.Read(sentence, at + 1, isSpecific);
        return first == 0 && isFit && isSpecific && end + 1 >= sentence.Count - 1
            ? AvailabilityClaim.Of(sentence.Span(first, Math.Max(at, end)), place, false)
            : null;
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
