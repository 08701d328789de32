using System.CommandLine;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Indexing;

namespace PaperLint.Cli.Commands;

/// <summary><c>index group</c>: makes groups of the pairs that all parts of a search found, in memory that a flag bounds.</summary>
internal static class IndexGroupCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs = new Argument<string[]>("PAIRS") { Description = "The pairs of all parts.", Arity = ArgumentArity.OneOrMore };
        var indexes = Files("--index", "The indexes that the pairs were found in, in the same order.");
        indexes.Required = true;
        var texts =
            Files("--texts", "The texts that 'index build --texts' wrote with each index: without them, the groups are not for 'clean'.");
        var output = IndexCommand.Output("The file for the groups; it is there when it is complete, and not before.");
        var memory = new MemoryOption();
        var command = new DocumentedCommand("group", "Make groups of the pairs that 'index match' found, for 'check' and 'clean'.")
        {
            Examples =
            [
                "paperlint index group pairs/*.pairs --index index/*.index --output corpus.groups",
                "paperlint index group pairs/*.pairs --index index/*.index --texts index/*.texts --output corpus.groups --memory 1GiB",
            ],
        };
        command.Add(inputs);
        command.Add(indexes);
        command.Add(texts);
        command.Add(output);
        memory.AddTo(command);
        command.SetAction(parsed =>
        {
            string[] PathsOf(string[]? names) => [.. (names ?? []).Select(name => Path.Combine(terminal.WorkingDirectory, name))];
            var (pairs, known, fields) =
                (PathsOf(parsed.GetValue(inputs)), PathsOf(parsed.GetValue(indexes)), PathsOf(parsed.GetValue(texts)));
            var bytes = memory.Of(parsed);
            var path = new OutputPaths(terminal, [.. pairs.Concat(known).Concat(fields).Select(OutputPaths.Input)])
                .Claim(parsed.GetValue(output)!, output.Name);
            var (groups, papers) = GroupStage.Open(pairs, known, fields).Write(bytes, path);
            terminal.Out.WriteLine($"{"group".ToQuantity(groups, "N0")} of {"paper".ToQuantity(papers, "N0")}.");
            return ExitCode.Clean;
        });
        return command;
    }

    private static Option<string[]> Files(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE", AllowMultipleArgumentsPerToken = true };
}
