using System.CommandLine;
using Humanizer;
using PaperLint.Cli.Output;
using PaperLint.Duplicates.Indexes;

namespace PaperLint.Cli.Commands;

/// <summary><c>index merge</c>: makes one index of several, as of the parts of a corpus that were indexed apart.</summary>
internal static class IndexMergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs =
            new Argument<string[]>("INDEX") { Description = "The indexes, in the order of the corpus.", Arity = ArgumentArity.OneOrMore };
        var output = IndexCommand.Output();
        var command = new DocumentedCommand("merge", "Make one index of several.")
        {
            Examples = ["paperlint index merge shard-1.index shard-2.index --output corpus.index"],
        };
        command.Add(inputs);
        command.Add(output);
        command.SetAction(parsed =>
        {
            var parts = parsed.GetValue(inputs)!.Select(name => Path.Combine(terminal.WorkingDirectory, name)).ToArray();
            var path =
                new OutputPaths(terminal, parts.Select(OutputPaths.Input)).Claim(parsed.GetValue(output)!, output.Name);
            var index = DuplicateIndex.Merge(parts.Select(DuplicateIndex.Read));
            index.Write(path);
            terminal.Out.WriteLine($"{"paper".ToQuantity(index.Papers, "N0")} indexed.");
            return ExitCode.Clean;
        });
        return command;
    }
}
