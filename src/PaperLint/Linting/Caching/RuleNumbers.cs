using System.Collections.Immutable;
using PaperLint.Catalog;
using PaperLint.Rules;

namespace PaperLint.Linting.Caching;

/// <summary>
/// Numbers for the rules of a run, each under each of its severities and options: the same in every run with the same
/// configurations in the same order.
/// </summary>
internal sealed class RuleNumbers
{
    private readonly ImmutableArray<Rule> _rules;
    private readonly Dictionary<Rule, int> _numbers = new(ReferenceEqualityComparer.Instance);

    public RuleNumbers(IEnumerable<RuleConfiguration> configurations)
    {
        _rules = [.. configurations.SelectMany(configuration => configuration.Rules)];
        for (var i = 0; i < _rules.Length; i++)
        {
            _numbers.TryAdd(_rules[i], i);
        }
    }

    /// <exception cref="InvalidDataException">No rule has the number.</exception>
    public Rule this[int number] =>
        (uint)number < (uint)_rules.Length ? _rules[number] : throw new InvalidDataException("no rule has this number");

    /// <summary>The number of a rule; null for one that is of no configuration, and so cannot be found again.</summary>
    public int? this[Rule rule] => _numbers.TryGetValue(rule, out var number) ? number : null;
}
