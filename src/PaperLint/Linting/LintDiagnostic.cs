using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>
/// A finding at its place in the file: Roslyn's <see cref="Microsoft.CodeAnalysis.Diagnostic"/> with what a paper's
/// corpus adds to it. Lines and columns of <see cref="Diagnostic"/> are 0-based, as Roslyn's are.
/// </summary>
public sealed record LintDiagnostic(Rule Rule, Diagnostic Diagnostic)
{
    /// <summary>The paper; null for what concerns a file as a whole.</summary>
    public EntryIdentity? Entry { get; init; }

    /// <summary>The field and the span in its decoded text; null where the diagnostic concerns no field.</summary>
    public FieldSpan? Field { get; init; }

    public LocatedFix? Fix { get; init; }

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>As <see cref="Span"/>, with columns counted in bytes; null where the line begins before its block, or there is none.</summary>
    public LinePositionSpan? ByteSpan => FindByteSpan?.Invoke();

    internal Func<LinePositionSpan?>? FindByteSpan { get; init; }

    /// <summary>Why it does not count; null for one that does.</summary>
    public Silence? Silence { get; init; }

    /// <summary>Whether it took the whole corpus to know it; linting the entry alone would not find it.</summary>
    public bool IsFromCorpus { get; init; }

    /// <summary>The same without a hold on the bytes of the file: for what waits until more of the corpus is known.</summary>
    internal LintDiagnostic Detach()
    {
        var span = ByteSpan;
        return this with { FindByteSpan = () => span, Fix = Fix?.Detach() };
    }

    public string FileName => Diagnostic.Location.GetLineSpan().Path;

    public LinePositionSpan Span => Diagnostic.Location.GetLineSpan().Span;

    public string Message => Diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
