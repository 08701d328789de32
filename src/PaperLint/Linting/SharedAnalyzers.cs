using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Linting;

/// <summary>
/// Makes the rule sets of several configurations so that they share corpus analyzers: one for all of a kind whose options
/// agree, which runs the rules that are on in any of them.
/// </summary>
internal static class SharedAnalyzers
{
    /// <exception cref="RuleException">A parameter of a rule cannot be used.</exception>
    public static Dictionary<RuleConfiguration, RuleSet> Share(RuleConfiguration[] configurations)
    {
        var own =
            configurations.ToDictionary(configuration => configuration,
            configuration => RuleSet.Create(configuration.Rules, configuration.Settings));
        var shared = configurations.ToDictionary(configuration => configuration, _ => new List<CorpusAnalyzer>());
        var users =
            configurations.SelectMany(configuration => RuleSet.ByKind(own[configuration].Rules)
            .Select(group => (Configuration: configuration, Group: group)));
        foreach (var pool in users.GroupBy(user => (Kind: user.Group.Key, Options: OptionsOf(user.Group, user.Configuration.Settings))))
        {
            var rules = pool.SelectMany(user => user.Group).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal);
            var analyzers = RuleSet.Create(RuleSet.ByKind(rules).Single(), pool.First().Configuration.Settings)
                .OfType<CorpusAnalyzer>()
                .ToArray();
            foreach (var (configuration, _) in pool)
            {
                shared[configuration].AddRange(analyzers);
            }
        }

        return configurations.ToDictionary(configuration => configuration,
            configuration => own[configuration].WithShared(shared[configuration]));
    }

    /// <summary>What the options say to one kind.</summary>
    private static string OptionsOf(IGrouping<string, Rule> group, AnalyzerSettings settings)
    {
        var names = AnalyzerProviders.All[group.Key].Options.Select(option => option.Name);
        var prefixes = group.Select(rule => $"paperlint.{rule.Id}.").ToArray();
        var options = settings.Options
            .Where(option => names.Contains(option.Key, StringComparer.OrdinalIgnoreCase)
                || Array.Exists(prefixes, prefix => option.Key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            .Select(option => $"{option.Key.ToLowerInvariant()}={option.Value}")
            .Order(StringComparer.Ordinal);
        return string.Join('\n', options);
    }
}
