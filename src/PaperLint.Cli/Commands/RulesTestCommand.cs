using System.CommandLine;
using Humanizer;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Examples;
using PaperLint.Reporting;

namespace PaperLint.Cli.Commands;

/// <summary><c>rules test</c>: runs the examples of rules, which are their tests.</summary>
internal static class RulesTestCommand
{
    public static Command Create(Terminal terminal)
    {
        var directory = new Argument<string?>("DIR") { Description = "A folder of rules; the built-in ones unless given.", Arity = ArgumentArity.ZeroOrOne };
        var command = new DocumentedCommand("test", "Run the examples of rules: they are their tests.")
        {
            Examples = ["paperlint rules test", "paperlint rules test my-rules"],
        };
        command.Add(directory);
        command.SetAction(parsed =>
        {
            var catalog = RuleCatalog.Load(RuleOptions.PackOf(parsed.GetValue(directory), terminal));
            var failures = catalog.Rules.SelectMany(rule => RuleTester.Test(rule, AnalyzerSettings.Default)).ToArray();
            foreach (var failure in failures)
            {
                terminal.Out.WriteLine(string.Join('\n', failure.ToString().Split('\n').Select(VisibleText.Escape)));
            }

            var examples = catalog.Rules.Sum(rule => rule.BadExamples.Length + rule.GoodExamples.Length);
            terminal.Out.WriteLine($"{"rule".ToQuantity(catalog.Rules.Length)}, {"example".ToQuantity(examples)}, {"failure".ToQuantity(failures.Length)}");
            return failures.Length == 0 ? ExitCode.Clean : ExitCode.Found;
        });
        return command;
    }
}
