using System.CommandLine;
using PaperLint.Analyzers;
using PaperLint.Corpus;
using PaperLint.Linting;
using PaperLint.Reporting;
using PaperLint.Rules;

namespace PaperLint.Cli.Commands;

/// <summary><c>check</c>: reports what is wrong and changes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs = new InputOptions();
        var output = new OutputOptions();
        var rules = new RuleOptions();
        var command = new Command("check", "Report what is wrong; change nothing.");
        inputs.AddTo(command);
        output.AddTo(command);
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            var catalog = rules.LoadCatalog(parsed, terminal);
            var files = inputs.Find(parsed, terminal);
            using var reports = output.Open(parsed, terminal, inputs.Paths(parsed));
            return Run(rules.Select(parsed, catalog), files, reports);
        });
        return command;
    }

    /// <summary>Lints files, prints what is found, and says so in an exit code.</summary>
    public static int Run(IEnumerable<Rule> rules, IEnumerable<SourceFile> files, OpenReports reports)
    {
        var ruleSet = RuleSet.Create(rules, AnalyzerSettings.Default);
        var summary = reports.ShowProgress(reports.Except(files), seen => new Linter(ruleSet, new LintOptions()).Lint(seen, reports.Take));
        reports.Complete(summary);
        return summary.Unreadable > 0 ? ExitCode.Failed : summary.Diagnostics > 0 ? ExitCode.Found : ExitCode.Clean;
    }
}
