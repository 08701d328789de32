using System.CommandLine;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;

namespace PaperLint.Cli.Commands;

/// <summary><c>undo</c>: puts back what a run changed.</summary>
internal static class UndoCommand
{
    public static Command Create(Terminal terminal)
    {
        var named = new JournalRunOption("The run that is undone, as 'paperlint journal' names it; the newest unless given.");
        var entries =
            new Option<bool>("--entries")
            {
                Description =
            "In files that changed since, put back those texts of papers that are still what the run made of them."
            };
        var anywhere =
            new Option<bool>("--anywhere") { Description = "Also in files that lie outside of the folder that holds the journal." };
        var command = new DocumentedCommand("undo", "Put back exactly what files were before a run changed them.")
        {
            Examples = ["paperlint undo", "paperlint undo 20270630-081500123-1a2b --entries"],
        };
        named.AddTo(command);
        command.Add(entries);
        command.Add(anywhere);
        command.SetAction(parsed =>
        {
            var configuration = named.Configuration(parsed, terminal);
            var folder = JournalPath.Of(configuration);
            var run = named.Of(parsed, folder) ?? folder.Runs.FirstOrDefault(found => !found.IsUndone)
                ?? throw new UsageException("there is no run to undo: none changed a file, or all were undone");
            var undo = new UndoRun(terminal, configuration, run)
            {
                IsAnywhere = parsed.GetValue(anywhere),
                IsEntryWise = parsed.GetValue(entries),
            };
            var isDone = undo.Apply();
            if (isDone)
            {
                folder.MarkUndone(run.Id);
            }

            return isDone && undo.Left == 0 ? ExitCode.Clean : ExitCode.Failed;
        });
        return command;
    }
}
