using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Analyzers.Links;

/// <summary>A statement that something is available, without a place where it is.</summary>
/// <param name="Span">From the thing to the claim.</param>
/// <param name="IsPromise">Whether it only will be.</param>
/// <param name="LosesPlace">Whether the words announce a place (<c>available at our repository</c>) that is none.</param>
internal readonly record struct AvailabilityClaim(TextSpan Span, bool IsPromise, bool LosesPlace);
