using PaperLint.Cli.Inputs;
using PaperLint.Configuration;
using PaperLint.Decisions.Baselines;
using PaperLint.Reporting;

namespace PaperLint.Cli.Output;

/// <summary>What holds for one file and where it comes from, a line for each value.</summary>
internal sealed class ConfigurationListing(Terminal terminal, CorpusConfiguration configuration, RuleConfigurations rules)
{
    public void Write(string file)
    {
        var path = Path.GetFullPath(file, terminal.WorkingDirectory);
        var values = CorpusValues(path).Concat(rules.Explain(path, terminal.NameOf)).ToArray();
        var width = values.Max(value => value.Key.Length + value.Value.Length) + 3;
        foreach (var (key, value, source) in values)
        {
            terminal.Out.WriteLine(
                $"{VisibleText.Escape($"{key} = {value}".PadRight(Math.Min(width, 64)))}  # {VisibleText.Escape(source)}");
        }
    }

    private IEnumerable<ConfiguredValue> CorpusValues(string path)
    {
        yield return Value("files", string.Join(", ", configuration.Files), "all that a format knows");
        yield return Value("exclude", string.Join(", ", configuration.Exclude), "nothing");
        yield return Value("formats", new CorpusPatterns(configuration).FormatOf(path).Name, "");
        yield return Value("rules", string.Join(", ", configuration.RulePacks.Select(terminal.NameOf)), "built-in");
        yield return Value("baseline", configuration.Baseline is { } baseline
            ? terminal.NameOf(baseline)
            : "", Decisions.Baselines.BaselineFile.DefaultName);
        yield return Value("reference", string.Join(", ", configuration.References.Select(terminal.NameOf)), "nothing");
        yield return Value("links", configuration.Links.Online ? "followed" : "", "not followed");
    }

    private ConfiguredValue Value(string key, string value, string otherwise) => configuration.Lines.TryGetValue(key, out var line)
        ? new ConfiguredValue(key, value, $"{terminal.NameOf(configuration.Path!)}:{line}")
        : new ConfiguredValue(key, value.Length > 0 ? value : otherwise, "default");
}
