using System.CommandLine;
using PaperLint.Fixes;

namespace PaperLint.Cli.Commands;

/// <summary><c>fix</c>: repairs files in place and reports what is left.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders to walk.", Arity = ArgumentArity.OneOrMore };
        var lessSafe = new Option<bool>("--unsafe") { Description = "Apply also fixes that a person should look at." };
        var diff = new Option<bool>("--diff") { Description = "Print what would change; change nothing." };
        var output = new OutputOptions();
        var rules = new RuleOptions();
        var command = new Command("fix", "Repair files in place; report what is left.") { paths, lessSafe, diff };
        output.AddTo(command);
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            var catalog = rules.LoadCatalog(parsed, terminal);
            var run = new FixRun([.. rules.Select(parsed, catalog)], parsed.GetValue(lessSafe) ? FixSafety.Unsafe : FixSafety.Safe);
            var files = new InputFiles(terminal.WorkingDirectory).Find(parsed.GetValue(paths)!).ToArray();
            if (parsed.GetValue(diff))
            {
                return run.Diff(files, terminal) ? ExitCode.Found : ExitCode.Clean;
            }

            using var reports = output.Open(parsed, terminal, parsed.GetValue(paths)!);
            run.Apply(files, terminal);
            return CheckCommand.Run(run.Rules, files, reports);
        });
        return command;
    }
}
