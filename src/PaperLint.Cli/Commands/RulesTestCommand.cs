using System.Collections.Immutable;
using System.CommandLine;
using Humanizer;
using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Examples;
using PaperLint.Packs;
using PaperLint.Reporting;
using PaperLint.Rules;

namespace PaperLint.Cli.Commands;

/// <summary><c>rules test</c>: runs the examples of rules, which are their tests.</summary>
internal static class RulesTestCommand
{
    public static Command Create(Terminal terminal)
    {
        var directory =
            new Argument<string?>("DIR")
            {
                Description = "A folder of rules; the built-in ones unless given.",
                Arity =
            ArgumentArity.ZeroOrOne
            };
        var command = new DocumentedCommand("test", "Run the examples of rules: they are their tests.")
        {
            Examples = ["paperlint rules test", "paperlint rules test my-rules"],
        };
        command.Add(directory);
        command.SetAction(parsed =>
        {
            var (tested, others) = Rules(parsed.GetValue(directory), terminal);
            var failures = tested.SelectMany(rule => RuleTester.Test(rule, AnalyzerSettings.Default, others)).ToArray();
            foreach (var failure in failures)
            {
                terminal.Out.WriteLine(string.Join('\n', failure.ToString().Split('\n').Select(VisibleText.Escape)));
            }

            var examples = tested.Sum(rule => rule.BadExamples.Length + rule.GoodExamples.Length);
            terminal.Out.WriteLine(
                $"{"rule".ToQuantity(tested.Length)}, {"example".ToQuantity(examples)}, {"failure".ToQuantity(failures.Length)}");
            return failures.Length == 0 ? ExitCode.Clean : ExitCode.Found;
        });
        return command;
    }

    /// <summary>
    /// The built-in rules, each by itself; or those of a pack, which run beside the built-in ones as they do in a corpus.
    /// </summary>
    private static (ImmutableArray<Rule> Tested, ImmutableArray<Rule> Others) Rules(string? directory, Terminal terminal)
    {
        var builtIn = new BuiltInRulePack();
        if (directory is null)
        {
            return (RuleCatalog.Load(builtIn).Rules, []);
        }

        var rules = RuleCatalog.Load(builtIn, RuleOptions.PackOf(directory, terminal)).Rules;
        return ([.. rules.Where(rule => !rule.Parameters.IsBuiltIn)], rules);
    }
}
