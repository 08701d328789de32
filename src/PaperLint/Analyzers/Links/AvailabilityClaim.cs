using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Links;

/// <summary>A statement that something is available, without a place where it is.</summary>
/// <param name="Span">From the thing to the claim.</param>
internal readonly record struct AvailabilityClaim(TextSpan Span, ClaimKind Kind)
{
    /// <summary>
    /// Whether the authors tell what they did (<c>we release our code</c>), as against where it is to be found (<c>our code is
    /// available</c>).
    /// </summary>
    public bool IsContribution { get; init; }

    /// <summary>The claim that these words make; null where they name a place, or leave it open whether they do.</summary>
    public static AvailabilityClaim? Of(TextSpan span, PlaceKind place, bool isPromise) => place switch
    {
        PlaceKind.None => new AvailabilityClaim(span, isPromise ? ClaimKind.Promise : ClaimKind.Placeless),
        // An address that is to come is lost all the same: the words have it, the text has not.
        PlaceKind.Lost => new AvailabilityClaim(span, ClaimKind.Lost),
        PlaceKind.Unlinked => new AvailabilityClaim(span, ClaimKind.Unlinked),
        PlaceKind.Later => new AvailabilityClaim(span, ClaimKind.Promise),
        _ => null,
    };
}
