using System.CommandLine;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Decisions.Curation;

namespace PaperLint.Cli.Commands;

/// <summary><c>decisions export</c>: decisions for other programs, one JSON object a line.</summary>
internal static class DecisionsExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var chosen = new DecisionOptions();
        var command = new DocumentedCommand("export", "Write decisions to standard output as JSON Lines, for other programs.")
        {
            Examples = ["paperlint decisions export > decisions.jsonl", "paperlint decisions export --kind accepted"],
        };
        chosen.AddTo(command);
        command.SetAction(parsed =>
        {
            foreach (var decision in chosen.Of(parsed, terminal))
            {
                DecisionFile.WriteLine(decision, terminal.OutBytes);
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
