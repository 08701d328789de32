using System.CommandLine;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Commands;

/// <summary><c>decisions</c>: what curators decided.</summary>
internal static class DecisionsCommand
{
    public static Command Create(Terminal terminal) => new("decisions", "List, prune and export what curators decided.")
    {
        DecisionsListCommand.Create(terminal),
        DecisionsPruneCommand.Create(terminal),
        DecisionsExportCommand.Create(terminal),
    };
}
