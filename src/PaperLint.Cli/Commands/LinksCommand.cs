using System.CommandLine;
using PaperLint.Analyzers.LinkVerdicts;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Commands;

/// <summary><c>links</c>: follows links and reports what is wrong with them, and nothing else.</summary>
internal static class LinksCommand
{
    public static Command Create(Terminal terminal)
    {
        var run = new RunOptions { Changes = new ChangeOptions() };
        var links = new LinkOptions { Always = true };
        var gate = new GateOptions();
        var output = new OutputOptions();
        var command = new DocumentedCommand("links", "Follow links; report those that are dead or have moved.")
        {
            Examples =
            [
                "paperlint links corpus/",
                "paperlint links --link-cache links.db --max-links 5000 corpus/",
                "paperlint links --offline --link-cache links.db --output-format html=links.html corpus/",
                "paperlint links --since origin/main",
            ],
        };
        run.AddTo(command);
        links.AddTo(command);
        gate.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var prepared = run.Prepare(parsed, terminal);
            if (prepared.Selection.Select.IsEmpty)
            {
                var own = prepared.Catalog.Rules.Where(rule => rule.Analyzer == LinkVerdictsProvider.KindName).Select(rule => rule.Id);
                prepared = prepared with { Selection = prepared.Selection with { Select = [.. own] } };
            }

            using var linked = links.Follow(parsed, prepared);
            var passed = gate.Create(parsed, linked.Run);
            using var reports = output.Open(parsed, terminal, linked.Run, passed.FailOn);
            return passed.Pass(reports);
        });
        return command;
    }
}
