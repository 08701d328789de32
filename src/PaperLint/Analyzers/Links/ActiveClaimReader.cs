namespace PaperLint.Analyzers.Links;

/// <summary>Reads "we release our code", "we have open-sourced all models", "we make our code publicly available".</summary>
internal sealed class ActiveClaimReader(WordLists lists)
{
    /// <summary>How far "make our code for this and that" is followed to its "available".</summary>
    private const int MaxBetween = 8;

    private readonly ClaimWords _words = new(lists);
    private readonly PlaceReader _places = new(lists);
    private readonly ThingReader _things = new(lists);

    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The word that may make the claim: "release".</param>
    public AvailabilityClaim? Read(SentenceWords sentence, int at)
    {
        var isOpenSource = sentence[at] is "open" && sentence[at + 1] is "source" or "sourced";
        if (!isOpenSource && !lists["verbs"].Contains(sentence[at]))
        {
            return null;
        }

        var (subject, isPromise, isPublic) = ReadSubject(sentence, at);
        var isMade = sentence[at] is "make" or "made";
        var isShared = sentence[at] is "share" or "shared" or "provide" or "provided";
        if (subject < 0 || (isShared && !isPublic && !isPromise))
        {
            return null;
        }

        var start = isOpenSource ? at + 2 : at + 1;
        var early = isMade ? _words.SkipForward(sentence, start) : start;
        var isMadeEarly = isMade && _words.IsReleased(sentence[early]);
        start = isMadeEarly ? early + 1 : start;
        var (last, isSpecific, isFit) = _things.ReadForward(sentence, start);
        if (!isFit || last < start || (!isSpecific && !isPromise && !ClaimWords.IsOurs(sentence, start, last)))
        {
            return null;
        }

        last = isMade && !isMadeEarly ? FindMade(sentence, last + 1) : last;
        var claim = last < 0 ? null : ReadPlace(sentence, (subject, last), isSpecific, isPromise);
        return isMade ? claim : claim is { } told ? told with { IsContribution = true } : null;
    }

    private AvailabilityClaim? ReadPlace(SentenceWords sentence, (int First, int Last) claim, bool isSpecific, bool isPromise)
    {
        var next = claim.Last + 1;
        var (place, end) = _places.Read(sentence, next, isSpecific);

        // What is released is the claim here; more words about it change nothing, unless they say where or as what.
        var says = lists["places"].Contains(sentence[next]) || sentence[next] is "as" or "";
        return AvailabilityClaim.Of(
            sentence.Span(claim.First, Math.Max(claim.Last, end)), place == PlaceKind.Unclear && !says ? PlaceKind.None : place, isPromise);
    }

    /// <summary>Who does it: "we", "we will", "we plan to", or "we ... and"; -1 where it is somebody else.</summary>
    private (int First, bool IsPromise, bool IsPublic) ReadSubject(SentenceWords sentence, int verb)
    {
        var before = _words.SkipBack(sentence, verb - 1, out var isPublic);
        var isPlan = sentence[before] is "to" && lists["plans"].Contains(sentence[before - 1]);
        var isPromise = isPlan || _words.IsWill(sentence[before]);
        var subject = isPlan ? before - 2 : isPromise || sentence[before] is "have" ? _words.SkipBack(sentence, before - 1) : before;
        if (sentence[subject] is "we" or "We")
        {
            return (subject, isPromise, isPublic);
        }

        return sentence[before] is "and" && sentence.Contains("we", before) ? (before + 1, false, isPublic) : (-1, false, false);
    }

    /// <summary>The word that completes "make our code for this": "available"; -1 where none does.</summary>
    private int FindMade(SentenceWords sentence, int from)
    {
        for (var at = from; at < from + MaxBetween && sentence[at] is not ("," or "." or ";" or "and" or ""); at++)
        {
            if (_words.IsReleased(sentence[at]) && sentence[at] is not "released")
            {
                return at;
            }
        }

        return -1;
    }
}
