using System.CommandLine;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Review;
using PaperLint.Cli.Runs;
using PaperLint.Reporting;
using PaperLint.Rules;

namespace PaperLint.Cli.Commands;

/// <summary><c>fix</c>: repairs files in place and reports what is left.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal)
    {
        var lessSafe = new Option<bool>("--unsafe") { Description = "Apply also fixes that a person should look at." };
        var diff = new Option<bool>("--diff")
        {
            Description = "Print what would change, as a patch where no terminal reads it; change nothing.",
        };
        var interactive =
            new Option<bool>("--interactive", "-i")
            {
                Description =
            "Decide on what is found one by one, keep what is decided, and repair that alone; 'review' does the same in the browser."
            };
        var noJournal =
            new Option<bool>("--no-journal")
            {
                Description =
            "Do not keep what was there, so that nothing can be undone. Else it is kept in .paperlint-journal."
            };
        var noCheck = new Option<bool>("--no-check")
        {
            Description = "Repair and report nothing, as a hook beside one that checks; fails only where a file could not be repaired.",
        };
        var run = new RunOptions();
        var links = new LinkOptions();
        var references = new ReferenceOptions();
        var gate = new GateOptions();
        var output = new OutputOptions();
        var command = new DocumentedCommand("fix", "Repair files in place; report what is left.")
        {
            Examples =
            [
                "paperlint fix corpus/",
                "paperlint fix --diff corpus/",
                "paperlint fix --diff corpus/ > repairs.patch",
                "paperlint fix --interactive corpus/",
                "paperlint fix --unsafe --select urls page.txt",
                "paperlint fix --reference arxiv.jsonl corpus/",
            ],
        };
        command.Add(lessSafe);
        command.Add(diff);
        command.Add(interactive);
        command.Add(noCheck);
        command.Add(noJournal);
        run.AddTo(command);
        links.AddTo(command);
        references.AddTo(command);
        gate.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var prepared = run.Prepare(parsed, terminal);
            RefusePipes(prepared);
            using var spooled = prepared.Files is [{ Path: null } standardInput] ? new SpooledInput(standardInput) : null;
            prepared = spooled is null ? prepared : prepared with { Files = [spooled.Source] };
            using var referenced = references.Find(parsed, prepared, terminal.Cache?.References);
            using var linked = links.Follow(parsed, referenced.Run);
            prepared = linked.Run;
            if (parsed.GetValue(interactive))
            {
                return Decide(prepared, spooled is null && !parsed.GetValue(diff));
            }

            var passed = gate.Create(parsed, prepared);
            using var journal = spooled is null && !parsed.GetValue(noJournal) ? JournalPath.Begin(prepared, "fix") : null;
            var fixing =
                new FixRun(prepared, parsed.GetValue(lessSafe) ? FixSafety.Unsafe : FixSafety.Safe) { Journal = journal };
            if (parsed.GetValue(diff))
            {
                return fixing.Diff(TerminalLooks.Of(terminal, output.Color(parsed))) && !passed.ExitZero ? ExitCode.Found : ExitCode.Clean;
            }

            if (prepared is { Paths: [InputOptions.StandardInput], Files: [] })
            {
                // It is left out, so it comes out as it went in.
                terminal.In.CopyTo(terminal.OutBytes);
                return ExitCode.Clean;
            }

            // Standard output is then the repaired corpus and nothing else.
            var reader = spooled is null
                ? terminal
                : terminal with { Out = terminal.Error, FormattedOut = terminal.FormattedError, OutIsTerminal = terminal.ErrorIsTerminal };
            using var reports = output.Open(parsed, reader, prepared, passed.FailOn);
            var summary = fixing.Apply();
            spooled?.CopyTo(terminal.OutBytes);
            if (!reports.IsQuiet)
            {
                terminal.Error.WriteLine(summary);
            }

            if (parsed.GetValue(noCheck))
            {
                return fixing.Left > 0 ? ExitCode.Failed : ExitCode.Clean;
            }

            var code = passed.Pass(reports);
            return fixing.Left > 0 ? ExitCode.Failed : code;
        });
        return command;
    }

    private static int Decide(LintRun run, bool canAsk)
    {
        if (!canAsk)
        {
            throw new UsageException("--interactive: it asks a person and writes into files; give files or folders, and no --diff");
        }

        using var review = new ReviewRun(run, by: null);
        if (run.IsEmpty(review.Papers, isQuiet: false))
        {
            return ExitCode.Failed;
        }

        return new InteractiveReview(review, run.Terminal).Decide() ? ExitCode.Clean : ExitCode.Found;
    }

    /// <summary>What came out of a pipe cannot be put back into it.</summary>
    private static void RefusePipes(LintRun run)
    {
        if (run.Paths is not [InputOptions.StandardInput] && run.Files.FirstOrDefault(file => file.Path is null) is { } pipe)
        {
            throw new UsageException(
                $"'{VisibleText.Escape(pipe.Name)}' is no file on a disk, so nothing can be repaired in place; give "
                + $"{InputOptions.StandardInput} to read standard input and write what is repaired to standard output");
        }
    }
}
