using System.Collections.Immutable;
using PaperLint.Diagnostics;
using PaperLint.Language.Urls;
using PaperLint.Rules;

namespace PaperLint.Analyzers.LinkVerdicts;

/// <summary>Reports links of which one kind of thing is known.</summary>
/// <param name="rule">The rule it runs.</param>
/// <param name="kind">What the rule is on.</param>
/// <param name="verdicts">What is known, by <see cref="LinkAddress.Text"/>.</param>
internal sealed class LinkVerdictAnalyzer(Rule rule, LinkVerdictKind kind, IReadOnlyDictionary<string, LinkVerdict> verdicts)
    : FieldAnalyzer
{
    public override ImmutableArray<string> Scope => rule.Scope;

    public override ImmutableArray<string> Triggers { get; } = [.. UrlTokenizer.Anchors];

    public override bool WantsUrls => true;

    public override void Analyze(FieldContext context)
    {
        foreach (var link in Link.Find(context.Text, context.Urls))
        {
            if (verdicts.TryGetValue(link.Address.Text, out var verdict) && verdict.Kind == kind)
            {
                context.Report(rule, link.Url.AddressSpan, FixOf(context, link, verdict),
                    (LinkVerdictsProvider.DetailName, verdict.Detail));
            }
        }
    }

    private Fix? FixOf(FieldContext context, Link link, LinkVerdict verdict)
    {
        if (verdict.NewAddress is not { } address)
        {
            return null;
        }

        var written = link.Url.Address;
        var fragment = written.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? written[hash..] : "";

        // Servers end the address of a whole host in a slash, people do not.
        var isHost = address.EndsWith('/') && address.Count(c => c == '/') == 3 && !written.EndsWith('/');
        return context.Replace(rule, link.Url.AddressSpan, (isHost ? address[..^1] : address) + fragment, verdict.IsSameThing
            ? FixSafety.Safe
            : FixSafety.Unsafe);
    }
}
