using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Evidence;

/// <summary>A formula or an address of a reference, with the numbers of its letters; <paramref name="End"/> is exclusive.</summary>
internal readonly record struct ReferenceUnit(TextSpan Span, int Start, int End)
{
    public bool IsAddress { get; init; }
}
