using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Rules;

namespace PaperLint.Diagnostics;

/// <summary>
/// A finding at its place in the file: what Roslyn's <see cref="Microsoft.CodeAnalysis.Diagnostic"/> says, with what a
/// paper's corpus adds to it. Lines and columns of <paramref name="Span"/> are 0-based, as Roslyn's are.
/// </summary>
public sealed record LintDiagnostic(Rule Rule, string FileName, LinePositionSpan Span, string Message)
{
    /// <summary>That of its rule; of a lesser report, no more than that of a suggestion.</summary>
    public DiagnosticSeverity Severity => IsMinor ? DiagnosticSeverity.Info : Rule.DiagnosticSeverity;

    /// <summary>See <see cref="Finding.IsMinor"/>.</summary>
    public bool IsMinor { get; init; }

    /// <summary>See <see cref="Finding.Certainty"/>; of no more use once the file is linted.</summary>
    internal Certainty Certainty { get; init; }

    /// <summary>Roslyn's object of the same; made anew when asked for, since no report of ours needs it.</summary>
    public Diagnostic Diagnostic =>
        Diagnostic.Create(Rule.Descriptor, Location.Create(FileName, Field?.Span ?? default, Span), Severity, additionalLocations: null,
        properties: null, Message);

    /// <summary>See <see cref="Finding.Further"/>; the message says it, too.</summary>
    public int Further { get; init; }

    /// <summary>The paper; null for what concerns a file as a whole.</summary>
    public EntryIdentity? Entry { get; init; }

    /// <summary>The field and the span in its decoded text; null where the diagnostic concerns no field.</summary>
    public FieldSpan? Field { get; init; }

    public LocatedFix? Fix { get; init; }

    /// <summary>See <see cref="Finding.Proof"/>.</summary>
    public Proof? Proof { get; init; }

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>
    /// As <see cref="Span"/>, with columns counted in bytes; null where the line begins before its block, or there is none.
    /// </summary>
    public LinePositionSpan? ByteSpan => Places?.Span;

    internal BytePlaces? Places { get; init; }

    /// <summary>Why it does not count; null for one that does.</summary>
    public Silence? Silence { get; init; }

    /// <summary>Whether it took the whole corpus to know it; linting the entry alone would not find it.</summary>
    public bool IsFromCorpus { get; init; }

    /// <summary>The same without a hold on the bytes of the file: for what waits until more of the corpus is known.</summary>
    internal LintDiagnostic Detach() =>
        this with { Places = new KnownBytePlaces(ByteSpan, edits: [], wholeEdit: null), Fix = Fix?.Detach() };
}
