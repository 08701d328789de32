using System.Collections.Frozen;

namespace PaperLint.Analyzers.Links;

/// <summary>Finds statements that code, data, models or pages are available or will be, and that give no place.</summary>
internal sealed class AvailabilityReader(WordLists lists)
{
    private readonly PassiveClaimReader _passive = new(lists);
    private readonly ActiveClaimReader _active = new(lists);
    private readonly PlaceReader _places = new(lists);

    /// <summary>All words that can make a claim for either reader: no other is worth asking both.</summary>
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _claims = lists["released"]
        .Concat(lists["verbs"])
        .Concat(["open", "sourced", "found", "accessed", "downloaded", "obtained"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The first such statement of the sentence.</summary>
    public AvailabilityClaim? Read(SentenceWords sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (_claims.Contains(sentence.Written(at)) && (_passive.Read(sentence, at) ?? _active.Read(sentence, at)) is { } claim)
            {
                return claim.Kind == ClaimKind.Placeless
                    && _places.NamesSite(sentence, at)
                    ? claim with { Kind = ClaimKind.Unlinked }
                    : claim;
            }
        }

        return null;
    }
}
