using System.CommandLine;
using PaperLint.Catalog;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Commands;

/// <summary><c>rules schema</c>: what editors check and complete rule files by.</summary>
internal static class RulesSchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("schema", "Print the JSON schema of rule files.")
        {
            Examples = ["paperlint rules schema > rules/rule.schema.json"],
        };
        command.SetAction(_ =>
        {
            terminal.Out.Write(RuleSchema.Text());
            return ExitCode.Clean;
        });
        return command;
    }
}
