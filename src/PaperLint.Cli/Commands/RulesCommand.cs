using System.CommandLine;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Commands;

/// <summary><c>rules</c>: what the rules are, and whether they keep their examples.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => new("rules", "List, explain, test, measure and write rules.")
    {
        RulesListCommand.Create(terminal),
        RulesExplainCommand.Create(terminal),
        RulesTestCommand.Create(terminal),
        RulesEvidenceCommand.Create(terminal),
        RulesNewCommand.Create(terminal),
        RulesSchemaCommand.Create(terminal),
        RulesOptionsCommand.Create(terminal),
    };
}
