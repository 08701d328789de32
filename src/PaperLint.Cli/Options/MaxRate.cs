using PaperLint.Catalog;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.Cli.Options;

/// <summary>
/// How often rules may report in <see cref="Papers"/> papers. <paramref name="Selector"/>: see <see cref="RuleSelector"/>.
/// </summary>
internal sealed record MaxRate(string Selector, double Allowed)
{
    public const int Papers = 10_000;

    /// <summary>How often they report, in a run.</summary>
    public double RateIn(LintSummary summary, RuleCatalog catalog)
    {
        var count = summary.ByRule.Where(pair => Covers(catalog[pair.Key])).Sum(pair => (double)pair.Value);
        return count == 0 ? 0 : count * Papers / Math.Max(summary.Entries, 1);
    }

    public bool Covers(Rule? rule) => rule is not null && RuleSelector.Matches(Selector, rule);
}
