using System.CommandLine;
using System.Globalization;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Decisions.Curation;
using PaperLint.Reporting;

namespace PaperLint.Cli.Commands;

/// <summary><c>decisions list</c>: a line for each.</summary>
internal static class DecisionsListCommand
{
    public static Command Create(Terminal terminal)
    {
        var chosen = new DecisionOptions();
        var command = new DocumentedCommand("list", "Print decisions, a line for each.")
        {
            Examples = ["paperlint decisions list", "paperlint decisions list --kind rejected --code PL3001"],
        };
        chosen.AddTo(command);
        command.SetAction(parsed =>
        {
            var count = 0;
            foreach (var decision in chosen.Of(parsed, terminal))
            {
                count++;
                terminal.Out.WriteLine(Describe(decision));
            }

            terminal.Out.WriteLine($"{"decision".ToQuantity(count, "N0", CultureInfo.InvariantCulture)}.");
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Describe(Decision decision)
    {
        var repair = decision.Repair is { } replacement ? $" -> '{replacement.To}'" : "";
        var reason = decision.Reason is { } words ? $" ({words})" : "";
        var who = decision.By is { } by ? string.Create(CultureInfo.InvariantCulture, $" [{by}, {decision.On:yyyy-MM-dd}]") : "";
        return VisibleText.Escape($"{DecisionJson.WordOf(decision.Kind),-8} {decision.Defect}{repair}{reason}{who}");
    }
}
