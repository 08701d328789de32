using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PaperLint.Analyzers.Links;

/// <summary>Finds statements that code, data, models or pages are available or will be, and that give no place.</summary>
internal sealed class AvailabilityReader
{
    private readonly PassiveClaimReader _passive;
    private readonly ActiveClaimReader _active;
    private readonly PlaceReader _places;

    /// <summary>All words that can make a claim for either reader: no other is worth asking both.</summary>
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _claims;

    public AvailabilityReader(WordLists lists)
    {
        var verbs = new ClaimVerbs(lists);
        _passive = new PassiveClaimReader(lists, verbs);
        _active = new ActiveClaimReader(lists, verbs);
        _places = new PlaceReader(lists);
        _claims = verbs.Forms.Select(form => form.Key)
            .Concat(lists["available"])
            .Concat(["is", "are"])
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        Signs = ClaimSigns.Of(lists, verbs);
    }

    /// <summary>Literals of which a text that makes a claim has one.</summary>
    public ImmutableArray<string> Signs { get; }

    /// <summary>The first such statement of the sentence.</summary>
    public AvailabilityClaim? Read(SentenceWords sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (MayClaim(sentence.Written(at)) && (_passive.Read(sentence, at) ?? _active.Read(sentence, at)) is { } claim)
            {
                return claim.Kind == ClaimKind.Placeless
                    && _places.NamesSite(sentence, at)
                    ? claim with { Kind = ClaimKind.Unlinked }
                    : claim;
            }
        }

        return null;
    }

    /// <summary>What has a space inside is "open source".</summary>
    private bool MayClaim(ReadOnlySpan<char> word) => _claims.Contains(word) || word.Contains(' ');
}
