using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Text;

namespace PaperLint.Evidence;

/// <summary>A text of a reference, with what rules report in it.</summary>
internal sealed record ReferenceField(string Text)
{
    /// <summary>The code of each rule with what it reports.</summary>
    public ImmutableArray<(string Code, TextSpan Span)> Findings { get; init; } = [];

    /// <summary>What these rules report.</summary>
    public SpanSet DamageOf(IReadOnlySet<string> codes) =>
        SpanSet.Of(Findings.Where(finding => codes.Contains(finding.Code)).Select(finding => finding.Span));

    /// <summary>What rules other than these report: there the text proves nothing.</summary>
    public SpanSet DamageBut(params IReadOnlySet<string>[] codes) => SpanSet.Of(
        Findings.Where(finding => !Array.Exists(codes, known => known.Contains(finding.Code))).Select(finding => finding.Span));
}
