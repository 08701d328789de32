namespace PaperLint.Analyzers.Links;

/// <summary>Finds statements that code, data, models or pages are available or will be, and that give no place.</summary>
internal sealed class AvailabilityReader(WordLists lists)
{
    private readonly PassiveClaimReader _passive = new(lists);
    private readonly ActiveClaimReader _active = new(lists);
    private readonly PlaceReader _places = new(lists);

    /// <summary>The first such statement of the sentence.</summary>
    public AvailabilityClaim? Read(SentenceWords sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if ((_passive.Read(sentence, at) ?? _active.Read(sentence, at)) is { } claim)
            {
                return claim.Kind == ClaimKind.Placeless && _places.NamesSite(sentence, at) ? claim with { Kind = ClaimKind.Unlinked } : claim;
            }
        }

        return null;
    }
}
