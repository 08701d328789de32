using System.Collections.Immutable;
using System.CommandLine;
using PaperLint.Catalog;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Packs;
using PaperLint.Reporting;

namespace PaperLint.Cli.Options;

/// <summary>The flags that say which rules run; every command that lints has them.</summary>
public sealed class RuleOptions
{
    private readonly Option<string[]> _select =
        Flag("--select", "Run only these rules: codes (PL6001), beginnings of codes (PL6), categories (math) or ALL, separated by commas.");
    private readonly Option<string[]> _ignore = Flag("--ignore", "Leave these rules out; written as for --select.");
    private readonly Option<string[]> _severity =
        new("--severity")
        {
            Description =
        "Give rules another severity, whatever the configuration says: PL6001=error, math=suggestion.",
            HelpName = "RULES=LEVEL"
        };
    private readonly Option<string[]> _packs = new("--rules") { Description = "A folder with further rules.", HelpName = "DIR" };

    public RuleOptions()
    {
        foreach (var option in (Option[])[_select, _ignore, _severity])
        {
            option.CompletionSources.Add(RuleCompletions.OfSelectors);
        }
    }

    public void AddTo(Command command)
    {
        command.Add(_select);
        command.Add(_ignore);
        command.Add(_severity);
        AddPacksTo(command);
    }

    /// <summary>Only the flag that names folders of rules.</summary>
    public void AddPacksTo(Command command) => command.Add(_packs);

    /// <summary>The pack in a folder, or the built-in one.</summary>
    /// <exception cref="UsageException">The folder does not exist, or has no rule in it.</exception>
    public static RulePack PackOf(string? name, Terminal terminal)
    {
        if (name is null)
        {
            return new BuiltInRulePack();
        }

        var directory = Path.Combine(terminal.WorkingDirectory, name);
        if (!Directory.Exists(directory))
        {
            throw new UsageException($"there is no folder '{VisibleText.Escape(name)}' with rules");
        }

        var pack = new DirectoryRulePack(directory);
        return pack.RuleFiles.Any()
            ? pack
            : throw new UsageException(
                $"there is no rule in '{VisibleText.Escape(name)}': the file of a rule is called PL, four digits and its name, as in "
                + $"PL9001-some-name.yml");
    }

    /// <exception cref="RuleException">A rule cannot be used.</exception>
    /// <exception cref="UsageException">A folder of rules does not exist.</exception>
    public RuleCatalog LoadCatalog(ParseResult parsed, Terminal terminal) => LoadCatalog(parsed, terminal, []);

    /// <summary>The rules, with those of packs that the configuration names.</summary>
    /// <exception cref="RuleException">A rule cannot be used.</exception>
    /// <exception cref="UsageException">A folder of rules does not exist.</exception>
    public RuleCatalog LoadCatalog(ParseResult parsed, Terminal terminal, IEnumerable<string> configuredPacks)
    {
        var names = configuredPacks.Concat(parsed.GetValue(_packs) ?? [])
            .DistinctBy(name => Path.GetFullPath(name, terminal.WorkingDirectory));
        return RuleCatalog.Load(names.Select(name => PackOf(name, terminal)).Prepend(new BuiltInRulePack()));
    }

    /// <summary>What the flags say.</summary>
    /// <exception cref="UsageException">A selector means no rule, or a level does not exist.</exception>
    public RuleSelection Selection(ParseResult parsed, RuleCatalog catalog) => new()
    {
        Select = Selectors(parsed.GetValue(_select), _select, catalog),
        Ignore = Selectors(parsed.GetValue(_ignore), _ignore, catalog),
        Severities = [.. Split(parsed.GetValue(_severity)).Select(value => ParseSeverity(value, catalog))],
    };

    private SeverityOverride ParseSeverity(string value, RuleCatalog catalog)
    {
        var parts = value.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || RuleReader.SeverityOf(parts[1]) is not { } severity)
        {
            throw new UsageException(
                $"{_severity.Name}: '{VisibleText.Escape(value)}' is no severity; write RULES=LEVEL, where LEVEL is "
                + $"{string.Join(", ", RuleKeys.Severities)}");
        }

        Require(parts[0], _severity, catalog);
        return new SeverityOverride(parts[0], severity);
    }

    private static ImmutableArray<string> Selectors(string[]? values, Option option, RuleCatalog catalog)
    {
        var selectors = Split(values).ToImmutableArray();
        foreach (var selector in selectors)
        {
            Require(selector, option, catalog);
        }

        return selectors;
    }

    private static IEnumerable<string> Split(string[]? values) =>
        (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <exception cref="UsageException">The selector means no rule.</exception>
    internal static void Require(string selector, Option option, RuleCatalog catalog)
    {
        if (!RuleSelector.MatchesAny(selector, catalog))
        {
            var categories = string.Join(", ", catalog.Rules.Select(rule => rule.Category).Distinct().Order(StringComparer.Ordinal));
            throw new UsageException(
                $"{option.Name}: no rule is called '{VisibleText.Escape(selector)}'; write a code (PL6001), the beginning of codes (PL6), "
                + $"a name, ALL, or a category ({categories})");
        }
    }

    private static Option<string[]> Flag(string name, string description) =>
        new(name) { Description = description, HelpName = "RULES", AllowMultipleArgumentsPerToken = false };
}
