using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Links;

/// <summary>A statement that something is available, without a place where it is.</summary>
/// <param name="Span">From the thing to the claim.</param>
/// <param name="IsPromise">Whether it only will be.</param>
/// <param name="LosesPlace">Whether the words announce a place (<c>available at our repository</c>) that is none.</param>
internal readonly record struct AvailabilityClaim(TextSpan Span, bool IsPromise, bool LosesPlace)
{
    /// <summary>The claim that these words make; null where they name a place, or leave it open whether they do.</summary>
    public static AvailabilityClaim? Of(TextSpan span, PlaceKind place, bool isPromise) => place switch
    {
        PlaceKind.None => new AvailabilityClaim(span, isPromise, LosesPlace: false),
        // An address that is to come is lost all the same: the words have it, the text has not.
        PlaceKind.Lost => new AvailabilityClaim(span, IsPromise: false, LosesPlace: true),
        PlaceKind.Later => new AvailabilityClaim(span, IsPromise: true, LosesPlace: false),
        _ => null,
    };
}
