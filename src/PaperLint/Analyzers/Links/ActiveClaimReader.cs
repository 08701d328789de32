namespace PaperLint.Analyzers.Links;

/// <summary>
/// Reads "we release our code", "we have open-sourced all models", "this paper publishes the data", "by releasing our code",
/// "we make our code publicly available".
/// </summary>
internal sealed class ActiveClaimReader(WordLists lists, ClaimVerbs verbs)
{
    /// <summary>How far "make our code for this and that" is followed to its "available".</summary>
    private const int MaxBetween = 16;

    private readonly ClaimWords _words = new(lists);
    private readonly PlaceReader _places = new(lists);
    private readonly ThingReader _things = new(lists, verbs);
    private readonly ClaimantReader _claimants = new(lists);

    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The word that may make the claim: "release".</param>
    public AvailabilityClaim? Read(SentenceWords sentence, int at)
    {
        if (verbs.Of(sentence[at]) is not { } verb || _claimants.Read(sentence, at, verb) is not { } claimant)
        {
            return null;
        }

        var isMade = verb.Kind == VerbKind.Make;
        var early = isMade ? _words.SkipForward(sentence, at + 1) : at;
        var isMadeEarly = isMade && _words.IsAvailable(sentence[early]);
        var start = isMadeEarly ? early + 1 : at + 1;
        var (last, isSpecific, isFit) = _things.ReadForward(sentence, start);
        if (!isFit || last < start)
        {
            return null;
        }

        // "The data" that are released are told of as new; those that are made available were there, and are looked for.
        var isTheirs = isSpecific || claimant.IsPromise || ClaimWords.IsOurs(sentence, start, last);
        if (!isTheirs && !(isMade && _words.IsOwn(sentence[start])))
        {
            return null;
        }

        last = isMade && !isMadeEarly ? FindMade(sentence, last + 1) : last;
        var claim = last < 0 ? null : ReadPlace(sentence, (claimant.First, last), isSpecific, claimant.IsPromise);
        return claim is { } told && Counts(sentence, verb.Kind, claimant, (last, told.Kind))
            ? told with { IsContribution = verb.Kind != VerbKind.Find && (!isMade || verb.Form == VerbForm.Participle) }
            : null;
    }

    /// <summary>
    /// "We share our code" may be said of few; "we publicly share it", "we share it openly", "we share it on GitHub" of everybody. What
    /// readers can find is somewhere.
    /// </summary>
    private bool Counts(SentenceWords sentence, VerbKind verb, Claimant claimant, (int Last, ClaimKind Kind) claim)
    {
        var isPlaced = claim.Kind is ClaimKind.Lost or ClaimKind.Unlinked;
        return verb switch
        {
            VerbKind.Share => isPlaced || claimant.IsPublic || claimant.IsPromise || _places.IsForAll(sentence, claim.Last + 1),
            VerbKind.Find => isPlaced,
            _ => true,
        };
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

    /// <summary>The word that completes "make our code for this": "available"; -1 where none does.</summary>
    private int FindMade(SentenceWords sentence, int from)
    {
        for (var at = from; at < from + MaxBetween && sentence[at] is not ("." or ";" or ":" or "which" or "that" or ""); at++)
        {
            if (_words.IsAvailable(sentence[at]))
            {
                return at;
            }
        }

        return -1;
    }
}
