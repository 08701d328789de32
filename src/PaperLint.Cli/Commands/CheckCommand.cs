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
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders to walk.", Arity = ArgumentArity.OneOrMore };
        var format = OutputOptions.Format();
        var rules = new RuleOptions();
        var command = new Command("check", "Report what is wrong; change nothing.") { paths, format };
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            var catalog = rules.LoadCatalog(parsed, terminal);
            var files = new InputFiles(terminal.WorkingDirectory).Find(parsed.GetValue(paths)!);
            return Run(rules.Select(parsed, catalog), files, Reports.Create(parsed.GetValue(format)!, terminal));
        });
        return command;
    }

    /// <summary>Lints files, prints what is found, and says so in an exit code.</summary>
    public static int Run(IEnumerable<Rule> rules, IEnumerable<SourceFile> files, Report report)
    {
        var ruleSet = RuleSet.Create(rules, AnalyzerSettings.Default);
        var summary = new Linter(ruleSet, new LintOptions()).Lint(files, report.Add);
        report.Complete(summary);
        return summary.Unreadable > 0 ? ExitCode.Failed : summary.Diagnostics > 0 ? ExitCode.Found : ExitCode.Clean;
    }
}
