using System.CommandLine;
using PaperLint.Catalog;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Configuration;
using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Linting;
using PaperLint.Linting.Changes;
using PaperLint.Packs;

namespace PaperLint.Cli.Options;

/// <summary>The flags of every command that lints: what is read, which rules run, on how many cores.</summary>
internal sealed class RunOptions
{
    private readonly InputOptions _inputs = new();
    private readonly RuleOptions _rules = new();
    private readonly JobsOption _jobs = new();

    private readonly Option<bool> _allowEmpty =
        new("--allow-empty") { Description = "Take it for no error if there is no paper in what is read." };

    /// <summary>The flags that limit a run to what changed; null for commands that do not have them.</summary>
    public ChangeOptions? Changes { get; init; }

    public void AddTo(Command command)
    {
        _inputs.AddTo(command);
        Changes?.AddTo(command);
        _rules.AddTo(command);
        _jobs.AddTo(command);
        command.Add(_allowEmpty);
    }

    /// <summary>Finds the files, and reads the configuration.</summary>
    /// <exception cref="UsageException">A flag or a path cannot be used.</exception>
    /// <exception cref="RuleException">A rule or a configuration cannot be used.</exception>
    public LintRun Prepare(ParseResult parsed, Terminal terminal)
    {
        var jobs = _jobs.Of(parsed);
        var configuration = _inputs.LoadConfiguration(parsed, terminal);
        var catalog = _rules.LoadCatalog(parsed, terminal, configuration.RulePacks);
        var run =
            new LintRun(terminal, configuration, catalog, _rules.Selection(parsed, catalog))
            {
                Options = new LintOptions { Jobs = jobs, Decisions = DecisionPath.Read(configuration, terminal) }
            };
        var inputs = _inputs.Files(parsed, terminal, configuration);
        if (Changes?.Find(parsed, terminal) is not { } changes)
        {
            var paths = _inputs.Paths(parsed, terminal, configuration);
            run = run with { Paths = paths, Files = [.. _inputs.Find(parsed, terminal, configuration, inputs)] };
            return run with
            {
                PassedOver = inputs.PassedOver.ToString(),
                MayBeEmpty = parsed.GetValue(_allowEmpty)
                || _inputs.MayBeEmpty(parsed)
            };
        }

        var limits = LimitsOf(_inputs.GivenPaths(parsed) ?? [configuration.Folder], changes, terminal);
        return run with
        {
            MayBeEmpty = true,
            Paths = limits,
            Files = [.. changes.Select(change => change.Now is { } now ? inputs.Find(change.Path, limits, now) : null)
                .OfType<SourceFile>()],
            Earlier =
                ReadEarlier(catalog, changes.Select(change => change.Before is { } before ? inputs.Find(change.Path, limits, before) : null)
                .OfType<SourceFile>()),
        };
    }

    /// <summary>What holds for a file, and where it comes from.</summary>
    public ConfigurationListing List(ParseResult parsed, Terminal terminal)
    {
        var configuration = _inputs.LoadConfiguration(parsed, terminal);
        var catalog = _rules.LoadCatalog(parsed, terminal, configuration.RulePacks);
        return new ConfigurationListing(terminal, configuration,
            new Configuration.RuleConfigurations(catalog, _rules.Selection(parsed, catalog)));
    }

    /// <summary>The paths that a run over changes keeps to, absolute and as git sees them.</summary>
    /// <exception cref="UsageException">There is nothing at one of them, and nothing was.</exception>
    private static string[] LimitsOf(string[] paths, IReadOnlyList<ChangedFile> changes, Terminal terminal) => [.. paths.Select(path =>
    {
        var full = RealPath.Of(Path.GetFullPath(path, terminal.WorkingDirectory));
        return Path.Exists(full) || changes.Any(change => change.Path == full || RelativePath.Below(full, change.Path) is not null)
            ? full
            : throw UsageException.NoSuchFile(path);
    })];

    private static EarlierEntries ReadEarlier(RuleCatalog catalog, IEnumerable<SourceFile> files)
    {
        var earlier = new EarlierEntries(catalog);
        foreach (var file in files)
        {
            earlier.Add(file);
        }

        return earlier;
    }
}
