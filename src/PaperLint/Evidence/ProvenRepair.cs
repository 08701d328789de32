using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Evidence;

/// <summary>What a reference has in the place of a stretch of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Change">Of the text.</param>
/// <param name="Stretch">What proves it, in the reference's text.</param>
/// <param name="IsCertain">Whether everything around it agrees; else the reference is another version of the text.</param>
internal readonly record struct ProvenRepair(ProofKind Kind, TextChange Change, TextSpan Stretch, bool IsCertain);
