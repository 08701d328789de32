using System.CommandLine;
using PaperLint.Catalog;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Language.Formulas;
using PaperLint.Reporting.RulePages;
using PaperLint.Rules;

namespace PaperLint.Cli.Commands;

/// <summary>
/// <c>rules explain CODE</c>: why a rule is there, what it finds, how far its fix can be trusted, and how to switch it off.
/// </summary>
internal static class RulesExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string>("CODE") { HelpName = "CODE", Description = "A code (PL6001) or a name (stripped-times)." };
        var trace =
            new Option<string?>("--trace")
            {
                HelpName = "TEXT",
                Description =
            "Also say of a text which of its words are taken for LaTeX commands, and what decides."
            };
        code.CompletionSources.Add(RuleCompletions.OfRule);
        var rules = new RuleOptions();
        var command = new DocumentedCommand("explain", "Say why a rule is there, with examples.")
        {
            Examples = ["paperlint rules explain PL6001", "paperlint rules explain PL9001 --rules my-rules"],
        };
        command.Add(code);
        command.Add(trace);
        rules.AddPacksTo(command);
        command.SetAction(parsed =>
        {
            var catalog = rules.LoadCatalog(parsed, terminal);
            var wanted = parsed.GetValue(code)!;
            var rule = catalog.Find(wanted)
                ?? throw new UsageException($"there is no rule '{wanted}'; 'paperlint rules list' shows all");
            RulePage.Write(rule, terminal.Out);
            foreach (var line in parsed.GetValue(trace) is { } text ? FormulaTrace.Of(text) : [])
            {
                terminal.Out.WriteLine(line);
            }

            return ExitCode.Clean;
        });
        return command;
    }
}
