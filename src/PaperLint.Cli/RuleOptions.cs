using System.CommandLine;
using Microsoft.CodeAnalysis;
using PaperLint.Analyzers.Engine;
using PaperLint.Rules;

namespace PaperLint.Cli;

/// <summary>The flags that say which rules run; every command that lints has them.</summary>
public sealed class RuleOptions
{
    private readonly Option<string[]> _select = Flag("--select", "Run only these rules: codes (PL6001), beginnings of codes (PL6), categories (math) or ALL, separated by commas.");
    private readonly Option<string[]> _ignore = Flag("--ignore", "Leave these rules out; written as for --select.");
    private readonly Option<string[]> _packs = new("--rules") { Description = "A folder with further rules.", HelpName = "DIR" };

    public void AddTo(Command command)
    {
        command.Add(_select);
        command.Add(_ignore);
        AddPacksTo(command);
    }

    /// <summary>Only the flag that names folders of rules.</summary>
    public void AddPacksTo(Command command) => command.Add(_packs);

    /// <summary>The pack in a folder, or the built-in one.</summary>
    /// <exception cref="UsageException">The folder does not exist.</exception>
    public static RulePack PackOf(string? name, Terminal terminal)
    {
        if (name is null)
        {
            return new BuiltInRulePack();
        }

        var directory = Path.Combine(terminal.WorkingDirectory, name);
        return Directory.Exists(directory) ? new DirectoryRulePack(directory) : throw new UsageException($"there is no folder '{name}' with rules");
    }

    /// <exception cref="RuleException">A rule cannot be used.</exception>
    /// <exception cref="UsageException">A folder of rules does not exist.</exception>
    public RuleCatalog LoadCatalog(ParseResult parsed, Terminal terminal)
    {
        var packs = (parsed.GetValue(_packs) ?? []).Select(name => PackOf(name, terminal)).Prepend(new BuiltInRulePack());
        return RuleCatalog.Load(packs);
    }

    /// <summary>The rules that run.</summary>
    /// <exception cref="UsageException">A selector means no rule.</exception>
    public IEnumerable<Rule> Select(ParseResult parsed, RuleCatalog catalog) =>
        SelectListed(parsed, catalog)
            .Where(rule => rule.Severity != ReportDiagnostic.Suppress || IsSelected(rule, Selectors(parsed, _select, catalog)))
            .Union(catalog.Rules.Where(rule => IsAboutTheRun(rule) && !IsSelected(rule, Selectors(parsed, _ignore, catalog))));

    /// <summary>The rules that the flags mean, on or off.</summary>
    /// <exception cref="UsageException">A selector means no rule.</exception>
    public IEnumerable<Rule> SelectListed(ParseResult parsed, RuleCatalog catalog)
    {
        var select = Selectors(parsed, _select, catalog);
        var ignore = Selectors(parsed, _ignore, catalog);
        return catalog.Rules.Where(rule => (select.Count == 0 || IsSelected(rule, select)) && !IsSelected(rule, ignore));
    }

    /// <summary>What could not be read was not checked: that is said whatever rules are asked for.</summary>
    private static bool IsAboutTheRun(Rule rule) => rule.Analyzer == EngineKind.KindName;

    private static bool IsSelected(Rule rule, List<string> selectors) => selectors.Exists(selector => RuleSelector.Matches(selector, rule));

    private static List<string> Selectors(ParseResult parsed, Option<string[]> option, RuleCatalog catalog)
    {
        var selectors = (parsed.GetValue(option) ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        foreach (var selector in selectors)
        {
            if (!RuleSelector.MatchesAny(selector, catalog))
            {
                var categories = string.Join(", ", catalog.Rules.Select(rule => rule.Category).Distinct().Order(StringComparer.Ordinal));
                throw new UsageException($"{option.Name}: no rule is called '{selector}'; write a code (PL6001), the beginning of codes (PL6), a name, ALL, or a category ({categories})");
            }
        }

        return selectors;
    }

    private static Option<string[]> Flag(string name, string description) => new(name) { Description = description, HelpName = "RULES", AllowMultipleArgumentsPerToken = false };
}
