using System.CommandLine;
using PaperLint.Fixes;

namespace PaperLint.Cli.Commands;

/// <summary><c>fix</c>: repairs files in place and reports what is left.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs = new InputOptions();
        var lessSafe = new Option<bool>("--unsafe") { Description = "Apply also fixes that a person should look at." };
        var diff = new Option<bool>("--diff") { Description = "Print what would change; change nothing." };
        var output = new OutputOptions();
        var rules = new RuleOptions();
        var command = new Command("fix", "Repair files in place; report what is left.") { lessSafe, diff };
        inputs.AddTo(command);
        output.AddTo(command);
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            var catalog = rules.LoadCatalog(parsed, terminal);
            var run = new FixRun([.. rules.Select(parsed, catalog)], parsed.GetValue(lessSafe) ? FixSafety.Unsafe : FixSafety.Safe);
            var files = inputs.Find(parsed, terminal).ToArray();
            using var spooled = files is [{ Path: null } standardInput] ? new SpooledInput(standardInput) : null;
            files = spooled is null ? files : [spooled.Source];
            if (parsed.GetValue(diff))
            {
                return run.Diff(files, terminal) ? ExitCode.Found : ExitCode.Clean;
            }

            // Standard output is then the repaired corpus and nothing else.
            var reader = spooled is null ? terminal : terminal with { Out = terminal.Error, OutIsTerminal = terminal.ErrorIsTerminal };
            using var reports = output.Open(parsed, reader, inputs.Paths(parsed));
            run.Apply(files, terminal);
            spooled?.CopyTo(terminal.OutBytes);
            return CheckCommand.Run(run.Rules, files, reports);
        });
        return command;
    }
}
