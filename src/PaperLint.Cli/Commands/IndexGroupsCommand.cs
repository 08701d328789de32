using System.CommandLine;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Duplicates.Indexes;

namespace PaperLint.Cli.Commands;

/// <summary><c>index groups</c>: the papers that an index has more than once.</summary>
internal static class IndexGroupsCommand
{
    public static Command Create(Terminal terminal)
    {
        var input = new Argument<string>("INDEX") { Description = "The index." };
        var jobs = new JobsOption();
        var command =
            new DocumentedCommand("groups",
            "List the papers that an index has more than once, as JSON Lines: the copy to keep, then the others.")
            {
                Examples = ["paperlint index groups corpus.index > copies.jsonl"],
            };
        command.Add(input);
        jobs.AddTo(command);
        command.SetAction(parsed =>
        {
            var index = DuplicateIndex.Read(Path.Combine(terminal.WorkingDirectory, parsed.GetValue(input)!));
            return index.WriteGroups(terminal.Out, jobs.Of(parsed)) == 0 ? ExitCode.Clean : ExitCode.Found;
        });
        return command;
    }
}
