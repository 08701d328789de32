using System.CommandLine;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Indexing;

namespace PaperLint.Cli.Commands;

/// <summary><c>index build</c>: reads a corpus and writes its index.</summary>
internal static class IndexBuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var run = new RunOptions();
        var output = IndexCommand.Output();
        var texts = new Option<string?>("--texts")
        {
            Description = "Write the papers themselves here: 'clean --groups' asks other shards what their copies of a paper know.",
            HelpName = "FILE",
        };
        var command = new DocumentedCommand("build", "Read a corpus and write its index.")
        {
            Examples =
            [
                "paperlint index build corpus/ --output corpus.index",
                "paperlint index build shard-1.jsonl --output shard-1.index --texts shard-1.texts",
            ],
        };
        command.Add(output);
        command.Add(texts);
        run.AddTo(command);
        command.SetAction(parsed =>
        {
            var prepared = run.Prepare(parsed, terminal);
            var paths = OutputPaths.Of(prepared);
            var names = new IndexOutput(paths.Claim(parsed.GetValue(output)!, output.Name),
                parsed.GetValue(texts) is { } name ? paths.Claim(name, texts.Name) : null);
            using var progress = new ProgressLine(terminal, "Reading");
            var papers = CorpusIndexer.Write(LinterOf(prepared), progress.Watch(prepared.Files), names, out var summary);
            if (summary.Unreadable > 0)
            {
                throw new UsageException(
                    $"{"file".ToQuantity(summary.Unreadable)} cannot be read, so no index was written; 'paperlint check --select PL0' "
                    + $"says which");
            }

            terminal.Out.WriteLine($"{"paper".ToQuantity(papers, "N0")} of {"file".ToQuantity(summary.Files, "N0")} indexed.");
            return ExitCode.Clean;
        });
        return command;
    }

    /// <summary>What 'clean' would set aside is no copy to keep: the index says which papers these are.</summary>
    private static CorpusLinter LinterOf(LintRun run)
    {
        var rules = run.CreateRuleSets();
        var suppressions = run.FindSuppressions(new Decisions.RunExtent(rules.Rules, run.Reach));
        return new CorpusLinter(rules, suppressions is null ? run.Options : run.Options with { Filters = [suppressions] });
    }
}
