using System.CommandLine;
using PaperLint.Catalog;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Configuration;
using PaperLint.Reporting;
using PaperLint.Reporting.RulePages;
using PaperLint.Rules;
using Spectre.Console;
using Rule = PaperLint.Rules.Rule;

namespace PaperLint.Cli.Commands;

/// <summary><c>rules list</c>: a line for each rule.</summary>
internal static class RulesListCommand
{
    public static Command Create(Terminal terminal)
    {
        var rules = new RuleOptions();
        var format =
            new Option<string>("--output-format")
            {
                Description = "text, or markdown for a page of all rules.",
                DefaultValueFactory =
            _ => "text",
                HelpName = "FORMAT"
            };
        format.AcceptOnlyFromAmong("text", "markdown");
        var command = new DocumentedCommand("list", "List the rules: code, name, category, severity, fix.")
        {
            Examples = ["paperlint rules list --select math", "paperlint rules list --output-format markdown > rules/README.md"],
        };
        command.Add(format);
        rules.AddTo(command);
        command.SetAction(parsed =>
        {
            var catalog = rules.LoadCatalog(parsed, terminal);
            var selection = rules.Selection(parsed, catalog);
            var listed = catalog.Rules.Where(selection.Includes).Select(selection.Apply);
            if (parsed.GetValue(format) == "markdown")
            {
                RuleMarkdown.WriteTable(listed, terminal.Out);
            }
            else if (terminal.OutIsTerminal)
            {
                WriteTable(listed, terminal);
            }
            else
            {
                WriteLines(listed, terminal);
            }

            return ExitCode.Clean;
        });
        return command;
    }

    private static void WriteLines(IEnumerable<Rule> rules, Terminal terminal)
    {
        foreach (var rule in rules)
        {
            terminal.Out.WriteLine($"{rule.Id}\t{rule.Name}\t{rule.Category}\t{RuleText.Severity(rule)}\t{RuleText.Fix(rule)}");
        }
    }

    private static void WriteTable(IEnumerable<Rule> rules, Terminal terminal)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("Code", "Name", "Category", "Severity", "Fix");
        foreach (var rule in rules)
        {
            table.AddRow(
                [.. new[] { rule.Id, rule.Name, rule.Category, RuleText.Severity(rule),
                RuleText.Fix(rule) }.Select(cell => Markup.Escape(VisibleText.Escape(cell)))]);
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.FormattedOut) }).Write(table);
    }
}
