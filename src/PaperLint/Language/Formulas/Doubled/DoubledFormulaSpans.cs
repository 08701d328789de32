using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Language.Formulas.Doubled;

/// <summary>A formula that stands in a text more than once, and which of its copies is the one to keep.</summary>
/// <param name="All">All copies.</param>
/// <param name="Kept">The one that tells most of it: <c>10^{5}</c> of <c>10510^{5}</c>.</param>
internal readonly record struct DoubledFormulaSpans(TextSpan All, TextSpan Kept)
{
    /// <summary>What stands there too much: one span, unless the kept one is between others.</summary>
    public IEnumerable<TextSpan> Surplus => new[]
    {
        TextSpan.FromBounds(All.Start, Kept.Start),
        TextSpan.FromBounds(Kept.End, All.End),
    }.Where(span => !span.IsEmpty);
}
