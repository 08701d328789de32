using PaperLint.Analyzers;
using PaperLint.Analyzers.LinkVerdicts;
using PaperLint.Language.Urls;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Examples;

/// <summary>
/// What following links is taken to show in an example: <c>verdicts: { 'https://example.org/old': moved to
/// https://example.org/new }</c>.
/// </summary>
internal static class ExampleVerdicts
{
    private const string To = " to ";

    public static AnalyzerSettings AddTo(AnalyzerSettings settings, RuleExample example)
    {
        if (example.With?["verdicts"] is not RuleMapping verdicts)
        {
            return settings;
        }

        return settings.With(verdicts.Pairs.Select(pair => Read(pair.Key.Value, (pair.Value as RuleScalar)?.Value ?? ""))
            .ToDictionary(item => item.Address, item => item.Verdict));
    }

    private static (string Address, LinkVerdict Verdict) Read(string link, string verdict)
    {
        var address = LinkAddress.Parse(link) ?? throw new ArgumentException($"'{link}' is no address");
        var parts = verdict.Split(To, 2);
        var newAddress = parts.Length > 1 ? LinkAddress.Parse(parts[1]) : null;
        var kind = (LinkVerdictKind)Array.IndexOf(LinkVerdictsProvider.Verdicts, parts[0]);
        return (address.Text,
            new LinkVerdict(kind, verdict)
            {
                NewAddress = newAddress?.Text,
                IsSameThing = newAddress is not null
            && address.IsSameThing(newAddress)
            });
    }
}
