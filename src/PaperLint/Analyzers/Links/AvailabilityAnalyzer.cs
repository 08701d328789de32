using System.Buffers;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Links;

/// <summary>Reports claims of availability in texts that give no link, and promises.</summary>
internal sealed class AvailabilityAnalyzer(AvailabilityReader reader, ImmutableArray<Rule> rules) : FieldAnalyzer
{
    /// <summary>What stands in the place of a link in texts that were taken from arXiv's pages.</summary>
    private static readonly SearchValues<string> ElidedLink = SearchValues.Create(["this http"], StringComparison.OrdinalIgnoreCase);

    private readonly SearchValues<string> _anySign = SearchValues.Create(reader.Signs.AsSpan(), StringComparison.OrdinalIgnoreCase);

    public override ImmutableArray<string> Scope => [.. rules.SelectMany(rule => rule.Scope).Distinct()];

    public override ImmutableArray<string> Triggers { get; } = ClaimSigns.TriggersOf(reader.Signs);

    public override void Analyze(FieldContext context)
    {
        var text = context.Text;
        if (context.Urls.Any(url => url.IsLink) || text.AsSpan().ContainsAny(ElidedLink))
        {
            return;
        }

        foreach (var sentence in SentenceWords.Sentences(text))
        {
            if (IsWhole(text, sentence)
                && text.AsSpan(sentence.Start, sentence.Length).ContainsAny(_anySign)
                && reader.Read(new SentenceWords(text, sentence)) is { } claim
                && !context.Protected.Overlaps(sentence))
            {
                var reason = claim.Kind is ClaimKind.Placeless ? "gives no place" : "names a place without its address";
                foreach (var rule in rules.Where(rule => LinksProvider.Reports(rule, claim.Kind)))
                {
                    if (claim is { Kind: ClaimKind.Placeless, IsContribution: true })
                    {
                        context.ReportMinor(rule, claim.Span, null, (LinksProvider.ReasonName, reason));
                    }
                    else
                    {
                        context.Report(rule, claim.Span, null, (LinksProvider.ReasonName, reason));
                    }
                }
            }
        }
    }

    /// <summary>A sentence that was cut may have gone on to the place.</summary>
    private static bool IsWhole(string text, TextSpan sentence) => SentenceStops.Has(text[sentence.End - 1]);
}
