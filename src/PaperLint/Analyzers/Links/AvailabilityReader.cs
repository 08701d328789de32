namespace PaperLint.Analyzers.Links;

/// <summary>Finds statements that code, data, models or pages are available or will be, and that give no place.</summary>
internal sealed class AvailabilityReader(WordLists lists)
{
    private readonly PlaceReader _places = new(lists);
    private readonly ThingReader _things = new(lists);

    /// <summary>The first such statement of the sentence.</summary>
    public AvailabilityClaim? Read(SentenceWords sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (ReadPassive(sentence, at) is { } passive)
            {
                return passive;
            }

            if (ReadActive(sentence, at) is { } active)
            {
                return active;
            }
        }

        return null;
    }

    /// <summary>"Our code is publicly available", "the models have been released", "code can be found at".</summary>
    private AvailabilityClaim? ReadPassive(SentenceWords sentence, int at)
    {
        var isFound = sentence[at] is "found" or "accessed" or "downloaded" or "obtained";
        var isOpenSourced = sentence[at] is "sourced" && sentence[at - 1] is "open";
        if (!isFound && !isOpenSourced && !lists["released"].Contains(sentence[at]))
        {
            return null;
        }

        var before = SkipAdverbs(sentence, at - 1, out var isPublic);
        var (verb, isPromise) = ReadVerb(sentence, before, isFound);
        if (verb < 0)
        {
            return null;
        }

        var (first, isSpecific, isFit) = _things.ReadBackward(sentence, verb - 1);
        if (!isFit || (!isSpecific && !isPublic && !isPromise && !IsOurs(sentence, first, verb)))
        {
            return null;
        }

        if (sentence[at] is "accessible" && sentence[at + 1] is "to" && !isPublic)
        {
            return null;
        }

        var (place, end) = _places.Read(sentence, at + 1, isSpecific);
        return isFound && place == PlaceKind.None ? null : Claim(sentence, first, Math.Max(at, end), (place, isPromise));
    }

    /// <summary>"We release our code", "we have open-sourced all models", "we make our code publicly available".</summary>
    private AvailabilityClaim? ReadActive(SentenceWords sentence, int at)
    {
        var isOpenSource = sentence[at] is "open" && sentence[at + 1] is "source" or "sourced";
        if (!isOpenSource && !lists["verbs"].Contains(sentence[at]))
        {
            return null;
        }

        var (subject, isPromise, isPublic) = ReadSubject(sentence, at);
        if (subject < 0)
        {
            return null;
        }

        var start = isOpenSource ? at + 2 : at + 1;
        var isMade = sentence[at] is "make" or "made";
        var isMadeBefore = isMade && lists["released"].Contains(sentence[start = isMade ? SkipPublic(sentence, start) : start]);
        var (last, isSpecific, isFit) = _things.ReadForward(sentence, isMadeBefore ? ++start : start);
        if (!isFit || last < start || (!isSpecific && !isPromise && !IsOurs(sentence, at + 1, last)))
        {
            return null;
        }

        if (isMade && !isMadeBefore)
        {
            last = FindMade(sentence, last + 1);
        }
        else if (sentence[at] is "share" or "shared" or "provide" or "provided" && !isPublic && !isPromise)
        {
            return null;
        }

        return last < 0 ? null : ClaimOf(sentence, (subject, last), isSpecific, isPromise);
    }

    private AvailabilityClaim? ClaimOf(SentenceWords sentence, (int First, int Last) claim, bool isSpecific, bool isPromise)
    {
        var next = claim.Last + 1;
        var (place, end) = _places.Read(sentence, next, isSpecific);

        // What is released is the claim here; more words about it change nothing, unless they say where or as what.
        var says = lists["places"].Contains(sentence[next]) || sentence[next] is "as" or "";
        var kind = place == PlaceKind.Unclear && !says ? PlaceKind.None : place;
        return Claim(sentence, claim.First, Math.Max(claim.Last, end), (kind, isPromise));
    }

    /// <summary>Who does it: "we", "we will", "we plan to", or "we ... and"; -1 where it is somebody else.</summary>
    private (int First, bool IsPromise, bool IsPublic) ReadSubject(SentenceWords sentence, int verb)
    {
        var before = SkipAdverbs(sentence, verb - 1, out var isPublic);
        var isPlan = sentence[before] is "to" && lists["plans"].Contains(sentence[before - 1]);
        var isPromise = isPlan || lists["will"].Contains(sentence[before]);
        var subject = isPlan ? before - 2 : isPromise || sentence[before] is "have" ? SkipAdverbs(sentence, before - 1, out _) : before;
        if (sentence[subject] is "we" or "We")
        {
            return (subject, isPromise, isPublic);
        }

        return sentence[before] is "and" && sentence.Contains("we", before) ? (before + 1, false, isPublic) : (-1, false, false);
    }

    /// <summary>The word that completes "make our code for this": "available"; -1 where none does.</summary>
    private int FindMade(SentenceWords sentence, int from)
    {
        const int MaxBetween = 8;
        for (var at = from; at < from + MaxBetween; at++)
        {
            if (lists["released"].Contains(sentence[at]) && sentence[at] is not "released")
            {
                return at;
            }

            if (sentence[at] is "," or "." or ";" or "and" or "")
            {
                return -1;
            }
        }

        return -1;
    }

    private static AvailabilityClaim? Claim(SentenceWords sentence, int first, int last, (PlaceKind Place, bool IsPromise) what) => what.Place switch
    {
        PlaceKind.None => new AvailabilityClaim(sentence.Span(first, last), what.IsPromise, LosesPlace: false),
        PlaceKind.Lost => new AvailabilityClaim(sentence.Span(first, last), IsPromise: false, LosesPlace: true),
        PlaceKind.Later => new AvailabilityClaim(sentence.Span(first, last), IsPromise: true, LosesPlace: false),
        _ => null,
    };

    /// <summary>The place of the first word of "is", "have been", "will be", "can be"; -1 where it is none of these.</summary>
    private (int First, bool IsPromise) ReadVerb(SentenceWords sentence, int at, bool isFound)
    {
        if (sentence[at] is "be" or "become" or "get")
        {
            var modal = SkipAdverbs(sentence, at - 1, out _);
            return lists["will"].Contains(sentence[modal]) ? (modal, true)
                : sentence[modal] is "to" && sentence[modal - 1] is "is" or "are" ? (modal - 1, true)
                : isFound && sentence[modal] is "can" or "could" or "may" ? (modal, false)
                : (-1, false);
        }

        if (sentence[at] is "been")
        {
            var have = SkipAdverbs(sentence, at - 1, out _);
            return sentence[have] is "has" or "have" ? (have, false) : (-1, false);
        }

        return !isFound && sentence[at] is "is" or "are" or "was" or "were" ? (at, false) : (-1, false);
    }

    private int SkipAdverbs(SentenceWords sentence, int at, out bool isPublic)
    {
        isPublic = false;
        while (at >= 0 && lists["adverbs"].Contains(sentence[at]))
        {
            isPublic |= lists["public_adverbs"].Contains(sentence[at]);
            at--;
        }

        return at;
    }

    private int SkipPublic(SentenceWords sentence, int at)
    {
        while (lists["adverbs"].Contains(sentence[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>"The data" may be anybody's; "our data" and "all models" are the authors'.</summary>
    private static bool IsOurs(SentenceWords sentence, int first, int end)
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
}
