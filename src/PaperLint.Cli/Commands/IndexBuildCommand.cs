using System.CommandLine;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Indexing;
using PaperLint.Linting;

namespace PaperLint.Cli.Commands;

/// <summary><c>index build</c>: reads a corpus and writes its index.</summary>
internal static class IndexBuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs = new InputOptions();
        var output = IndexCommand.Output();
        var jobs = new JobsOption();
        var command = new DocumentedCommand("build", "Read a corpus and write its index.")
        {
            Examples = ["paperlint index build corpus/ --output corpus.index"],
        };
        command.Add(output);
        inputs.AddTo(command);
        jobs.AddTo(command);
        command.SetAction(parsed =>
        {
            var inputFiles = inputs.Find(parsed, terminal).ToArray();
            var path = new OutputPaths(terminal, inputFiles).Claim(parsed.GetValue(output)!, output.Name);
            var options = new LintOptions { Jobs = jobs.Of(parsed) };
            using var progress = new ProgressLine(terminal, "Reading");
            var index = CorpusIndexer.Build(progress.Watch(inputFiles), options, out var summary);
            if (summary.Unreadable > 0)
            {
                throw new UsageException(
                    $"{"file".ToQuantity(summary.Unreadable)} cannot be read, so no index was written; 'paperlint check --select PL0' "
                    + $"says which");
            }

            index.Write(path);
            terminal.Out.WriteLine($"{"paper".ToQuantity(index.Papers, "N0")} of {"file".ToQuantity(summary.Files, "N0")} indexed.");
            return ExitCode.Clean;
        });
        return command;
    }
}
