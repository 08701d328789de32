using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Configuration;

/// <summary>What holds for one file, and where it comes from, for people to read.</summary>
internal sealed class ConfigurationPage(RuleCatalog catalog, RuleSelection selection, EditorConfigView view)
{
    /// <param name="nameOf">Makes names of absolute paths.</param>
    public IEnumerable<ConfiguredValue> Values(Func<string, string> nameOf) => catalog.Rules
        .SelectMany(rule => OptionsOf(rule, nameOf).Prepend(SeverityOf(rule, nameOf)))
        .Concat(OptionsOfKinds(nameOf));

    private ConfiguredValue SeverityOf(Rule rule, Func<string, string> nameOf)
    {
        var key = FileSettings.RuleKey(rule.Id);
        if (!selection.Runs(rule))
        {
            return new ConfiguredValue(key, "none", selection.IsIgnored(rule) ? "--ignore" : "--select");
        }

        var (severity, source) = selection.SeverityOf(rule, view.Settings);
        return new ConfiguredValue(key, RuleReader.WordOf(severity), view.SourceOf(source, nameOf) ?? source);
    }

    private IEnumerable<ConfiguredValue> OptionsOf(Rule rule, Func<string, string> nameOf)
    {
        foreach (var parameter in RuleOptionNames.OfRule(rule))
        {
            var name = RuleOptionNames.NameOf(rule, parameter);
            if (view.Settings.Options.TryGetValue(name.ToLowerInvariant(), out var value))
            {
                yield return new ConfiguredValue(name, value, view.SourceOf(name, nameOf) ?? name);
            }
            else if (rule.Parameters.Values[parameter.Name] is RuleScalar scalar)
            {
                yield return new ConfiguredValue(name, scalar.Value, $"{rule.Path}:{scalar.Line}");
            }
        }
    }

    private IEnumerable<ConfiguredValue> OptionsOfKinds(Func<string, string> nameOf) => RuleOptionNames.OfKinds.Select(option =>
        view.Settings.Options.TryGetValue(option.Name, out var value)
            ? new ConfiguredValue(option.Name, value, view.SourceOf(option.Name, nameOf) ?? "default")
            : new ConfiguredValue(option.Name, option.Allowed[0], "default"));
}
