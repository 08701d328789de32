using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Microsoft.CodeAnalysis;
using PaperLint.Catalog;
using PaperLint.Cli.Runs;
using PaperLint.Files;
using PaperLint.Packs;
using PaperLint.Reporting;

namespace PaperLint.Cli.Options;

/// <summary>The flags that say when a run fails.</summary>
internal sealed class GateOptions
{
    private static readonly Dictionary<string, DiagnosticSeverity> Levels = new(StringComparer.Ordinal)
    {
        ["suggestion"] = DiagnosticSeverity.Hidden,
        ["warning"] = DiagnosticSeverity.Warning,
        ["error"] = DiagnosticSeverity.Error,
    };

    private readonly Option<string> _failOn =
        new("--fail-on")
        {
            Description =
        "The mildest severity that ends the run with exit code 1: suggestion, warning (default) or error. All is reported.",
            HelpName =
            "LEVEL",
            DefaultValueFactory = _ => "warning"
        };
    private readonly Option<bool> _exitZero =
        new("--exit-zero") { Description = "Report as usual, but end with exit code 0 whatever is found." };
    private readonly Option<bool> _noBaseline = new("--no-baseline") { Description = "Do not leave out what the baseline knows." };
    private readonly Option<bool> _prune = new("--prune") { Description = "Take out of the baseline what is gone." };
    private readonly Option<string[]> _maxRate =
        new("--max-rate")
        {
            Description =
        "Let these rules report up to N times in 10,000 papers before the run fails: PL7011=5.",
            HelpName = "RULES=N"
        };

    public GateOptions() => _failOn.AcceptOnlyFromAmong([.. Levels.Keys]);

    public void AddTo(Command command)
    {
        command.Add(_failOn);
        command.Add(_exitZero);
        command.Add(_noBaseline);
        command.Add(_prune);
        command.Add(_maxRate);
    }

    /// <exception cref="UsageException">A flag cannot be used.</exception>
    /// <exception cref="RuleException">The baseline cannot be read.</exception>
    public Gate Create(ParseResult parsed, LintRun run)
    {
        var path = BaselinePath.Of(run.Configuration);
        var useBaseline = !parsed.GetValue(_noBaseline) && BaselinePath.HasOne(run.Configuration);
        var prune = parsed.GetValue(_prune);
        if (prune && (!useBaseline || run.Earlier is not null))
        {
            throw new UsageException(useBaseline
                ? "--prune: a run over changes alone cannot tell what is gone"
                : "--prune: there is no baseline; write one with 'paperlint baseline'");
        }

        return new Gate(run)
        {
            BaselineVersion = FileVersion.Of(path),
            Baseline = useBaseline ? BaselinePath.Read(run.Configuration, run.Terminal) : null,
            PrunedBaseline = prune ? path : null,
            MaxRates = [.. (parsed.GetValue(_maxRate) ?? []).Select(value => ParseRate(value, run.Catalog))],
            FailOn = Levels[parsed.GetValue(_failOn)!],
            ExitZero = parsed.GetValue(_exitZero),
        };
    }

    private MaxRate ParseRate(string value, RuleCatalog catalog)
    {
        var parts = value.Split('=', 2, StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate))
        {
            throw new UsageException(
                $"{_maxRate.Name}: '{VisibleText.Escape(value)}' is no rate; write RULES=N, where N is the number of reports allowed in "
                + $"10,000 papers, for example PL7011=5");
        }

        RuleOptions.Require(parts[0], _maxRate, catalog);
        return new MaxRate(parts[0], rate);
    }
}
