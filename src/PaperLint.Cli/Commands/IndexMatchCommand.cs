using System.CommandLine;
using System.Globalization;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Indexing;
using PaperLint.Reporting;

namespace PaperLint.Cli.Commands;

/// <summary><c>index match</c>: finds the pairs of papers that are the same, a part of them, in memory that a flag bounds.</summary>
internal static class IndexMatchCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs = new Argument<string[]>("INDEX")
        {
            Description = "The indexes of the whole corpus, in its order.",
            Arity = ArgumentArity.OneOrMore,
        };
        var part = new Option<string>("--part")
        {
            Description = $"Which part of the search to do, as 3/16: the third of sixteen. {MatchStage.MostParts} parts at most.",
            HelpName = "K/N",
            DefaultValueFactory = _ => "1/1",
        };
        var output = IndexCommand.Output("The file for the pairs; it is there when it is complete, and not before.");
        var memory = new MemoryOption();
        var command = new DocumentedCommand("match", "Find papers that are the same in the indexes of a corpus that is larger than memory.")
        {
            Examples = ["paperlint index match index/*.index --part 3/16 --output pairs/3.pairs --memory 1GiB"],
        };
        command.Add(inputs);
        command.Add(part);
        command.Add(output);
        memory.AddTo(command);
        command.SetAction(parsed =>
        {
            var paths = parsed.GetValue(inputs)!.Select(name => Path.Combine(terminal.WorkingDirectory, name)).ToArray();
            var (number, of) = PartOf(parsed.GetValue(part)!);
            var bytes = memory.Of(parsed);
            var path = new OutputPaths(terminal, paths.Select(OutputPaths.Input)).Claim(parsed.GetValue(output)!, output.Name);
            var stage = MatchStage.Open(paths);
            var pairs = stage.Write(number, of, bytes, path);
            terminal.Out.WriteLine(
                $"{"pair".ToQuantity(pairs, "N0")} in part {number} of {of} of {"paper".ToQuantity(stage.Papers, "N0")}.");
            return ExitCode.Clean;
        });
        return command;
    }

    private static (int Number, int Of) PartOf(string written)
    {
        var numbers = written.Split('/').Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0).ToArray();
        return numbers is [var part, var of] && part >= 1 && part <= of && of <= MatchStage.MostParts
            ? (part, of)
            : throw new UsageException(
                $"--part: '{VisibleText.Escape(written)}' is no part; write K/N, where K is from 1 to N, and N at most "
                + $"{MatchStage.MostParts}");
    }
}
