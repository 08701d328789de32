using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Packs;

namespace PaperLint.Rules;

/// <summary>
/// A text of a rule file's <c>examples</c>. A bad one marks with <c>[|</c> and <c>|]</c> what the rule must report
/// (<see cref="Spans"/>, in <see cref="Text"/>) and may say what its fixes make of it; a good one has neither.
/// </summary>
public sealed record RuleExample(string Text, ImmutableArray<TextSpan> Spans, string? Fixed, RuleNode Source)
{
    /// <summary>The text with its marks, as the file has it.</summary>
    public string MarkedText =>
        Spans.OrderByDescending(span => span.Start).Aggregate(Text, (text, span) => text.Insert(span.End, "|]").Insert(span.Start, "[|"));

    /// <summary>The field that holds the text; the first of the rule's scope unless said.</summary>
    public string? FieldName { get; init; }

    /// <summary>The severity of what is reported, in the words of rule files; null where any will do.</summary>
    public string? Severity { get; init; }

    /// <summary>Further fields of the example's entry, or of the entries around it, for rules that look at more than one text.</summary>
    public RuleMapping? With { get; init; }
}
