using System.CommandLine;
using Microsoft.CodeAnalysis;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Reporting;
using PaperLint.Reporting.Plain;
using PaperLint.Rules;

namespace PaperLint.Cli.Options;

/// <summary>The flags that say how diagnostics are printed, and where.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string[]> _formats = new("--output-format")
    {
        Description =
            $"How to print what is found: {string.Join(", ", Reports.Names)}. FORMAT=FILE writes to a file; may be given several times. "
            + $"Default: full.",
        HelpName = "FORMAT[=FILE]",
    };

    private readonly Option<string?> _file =
        new("--output-file", "-o")
        {
            Description =
        "Where the format that has no file of its own goes, instead of standard output.",
            HelpName = "FILE"
        };
    private readonly Option<bool> _statistics =
        new("--statistics") { Description = "Print counts by rule, with rates and how much can be repaired, instead of the diagnostics." };

    private readonly Option<bool> _offerUnsafe =
        new("--offer-unsafe") { Description = "Offer fixes that a person should look at, too, where a click applies them (rdjson)." };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Print what is found, and nothing else." };

    private readonly Option<int> _maxPerRule = new("--max-per-rule")
    {
        Description = "Sum up a rule that reports more often than this, with examples; 0 shows all (full).",
        DefaultValueFactory = _ => FullSettings.UsualMost,
        HelpName = "N",
    };

    private readonly Option<FindingGroup> _groupBy = new("--group-by")
    {
        Description = "What findings stand together: those of a paper, a rule or a source file (full).",
        HelpName = "GROUP",
    };

    private readonly ColorOption _color = new();

    public OutputOptions()
    {
        _formats.CompletionSources.Add(_ => Reports.Names.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        _groupBy.AcceptOnlyFromAmong("paper", "rule", "source");
    }

    public void AddTo(Command command)
    {
        command.Add(_formats);
        command.Add(_file);
        command.Add(_statistics);
        command.Add(_maxPerRule);
        command.Add(_groupBy);
        command.Add(_offerUnsafe);
        command.Add(_quiet);
        _color.AddTo(command);
    }

    /// <summary>When what people read is coloured.</summary>
    public string Color(ParseResult parsed) => _color.Of(parsed);

    /// <summary>Opens the reports that the flags ask for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="terminal">Where the program runs.</param>
    /// <param name="run">What is read: a report is not written over it.</param>
    /// <param name="failOn">The mildest severity that lets the run fail.</param>
    /// <exception cref="UsageException">A format is unknown, a file cannot be written, or two reports have one place.</exception>
    public OpenReports Open(ParseResult parsed, Terminal terminal, LintRun run, DiagnosticSeverity failOn)
    {
        var targets = Targets(parsed).ToArray();
        RefuseSharedPlaces(targets, terminal);
        var paths = OutputPaths.Of(run);
        targets = [.. targets.Select(target => target with { File = target.File is { } file ? Claim(file, paths, run) : null })];
        var full = new FullSettings { Group = parsed.GetValue(_groupBy), MaxPerRule = MaxPerRuleOf(parsed) };
        var settings = new ReportSettings(failOn, parsed.GetValue(_offerUnsafe) ? FixSafety.Unsafe : FixSafety.Safe, full);
        var reports = new OpenReports(terminal) { IsQuiet = parsed.GetValue(_quiet), Color = Color(parsed) };
        try
        {
            foreach (var (format, file) in targets)
            {
                reports.Add(parsed.GetValue(_statistics) ? Reports.FindStatistics(format) : Reports.Find(format, settings), file);
            }

            return reports;
        }
        catch (UsageException)
        {
            reports.Dispose();
            throw;
        }
    }

    private int MaxPerRuleOf(ParseResult parsed) => parsed.GetValue(_maxPerRule) switch
    {
        < 0 => throw new UsageException($"{_maxPerRule.Name}: give a number of findings, or 0 for all"),
        var most => most,
    };

    private IEnumerable<(string Format, string? File)> Targets(ParseResult parsed)
    {
        var file = parsed.GetValue(_file);
        foreach (var value in parsed.GetValue(_formats) is { Length: > 0 } values ? values : ["full"])
        {
            var split = value.Split('=', 2);
            yield return split.Length == 2 ? (split[0], split[1]) : (value, file);
        }
    }

    private static void RefuseSharedPlaces((string Format, string? File)[] targets, Terminal terminal)
    {
        if (targets.GroupBy(target => target.File is { } file
            ? Path.GetFullPath(file, terminal.WorkingDirectory)
            : null, StringComparer.Ordinal).FirstOrDefault(place => place.Count() > 1) is { } shared)
        {
            var formats = string.Join(" and ", shared.Select(target => target.Format));
            throw new UsageException(
                $"--output-format: {formats} would go to one place; give each but one a file, as in --output-format sarif=out.sarif");
        }
    }

    private string Claim(string name, OutputPaths paths, LintRun run)
    {
        var path = Path.GetFullPath(name, run.Terminal.WorkingDirectory);
        var isNamed = run.Paths.Any(given => Path.GetFullPath(given, run.Terminal.WorkingDirectory) == path);
        if (File.Exists(path) && !isNamed && WrittenFile.IsReport(path))
        {
            return new OutputPaths(run.Terminal, []).Claim(name, _formats.Name);
        }

        if (File.Exists(path) && new CorpusPatterns(run.Configuration).Takes(path))
        {
            throw new UsageException(
                $"the report '{VisibleText.Escape(run.Terminal.NameOf(path))}' would overwrite what may be part of the corpus; give it "
                + $"another name");
        }

        return paths.Claim(name, _formats.Name);
    }
}
