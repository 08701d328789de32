using System.CommandLine;
using PaperLint.Catalog;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Packs;

namespace PaperLint.Cli.Commands;

/// <summary><c>rules options</c>: what <c>paperlint.yml</c> and <c>.editorconfig</c> can say.</summary>
internal static class RulesOptionsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("options", "Print what paperlint.yml and .editorconfig can say, as Markdown.")
        {
            Examples = ["paperlint rules options > docs/configuration.md"],
        };
        command.SetAction(_ =>
        {
            terminal.Out.Write(ConfigurationReference.Text(RuleCatalog.Load(new BuiltInRulePack())));
            return ExitCode.Clean;
        });
        return command;
    }
}
