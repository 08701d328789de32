using System.CommandLine;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Duplicates.Indexes;

namespace PaperLint.Cli.Commands;

/// <summary><c>check</c>: reports what is wrong and changes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var run = new RunOptions { Changes = new ChangeOptions() };
        var gate = new GateOptions();
        var output = new OutputOptions();
        var cache = new CacheOptions();
        var links = new LinkOptions();
        var references = new ReferenceOptions();
        var groups = new GroupsOption();
        var show =
            new Option<string?>("--show-config")
            {
                Description =
            "Print what holds for a file, and where each value comes from, instead of checking.",
                HelpName = "FILE"
            };
        var against =
            new Option<string[]>("--against")
            {
                Description =
            "An index that 'index build' wrote: papers that it has are reported, too.",
                HelpName = "FILE"
            };
        var command = new DocumentedCommand("check", "Report what is wrong; change nothing.")
        {
            Examples =
            [
                "paperlint check corpus/",
                "paperlint check --select math,PL5 --output-format concise page.txt",
                "paperlint check corpus/ --output-format sarif=paperlint.sarif --output-format github",
                "paperlint check corpus/ --output-format html --output-file report.html",
                "paperlint check corpus/ --statistics",
                "paperlint check corpus/ --fail-on error --max-rate PL7010=5",
                "paperlint check --since origin/main",
                "paperlint check --against corpus.index new.jsonl",
                "paperlint check shard-1.jsonl --groups corpus.groups",
                "paperlint check --reference arxiv.jsonl corpus/",
                "paperlint check --online --since origin/main",
                "paperlint check --show-config page.txt",
            ],
        };
        run.AddTo(command);
        gate.AddTo(command);
        output.AddTo(command);
        cache.AddTo(command);
        links.AddTo(command);
        references.AddTo(command);
        groups.AddTo(command);
        command.Add(against);
        command.Add(show);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(show) is { } file)
            {
                run.List(parsed, terminal).Write(file);
                return ExitCode.Clean;
            }

            var indexes = (parsed.GetValue(against) ?? []).Select(name => Path.Combine(terminal.WorkingDirectory, name)).ToArray();
            var prepared = run.Prepare(parsed, terminal) with
            {
                Known = [.. indexes.Select(DuplicateIndex.Read)],
                Besides = [.. indexes.Select(OutputPaths.Input)],
                Cache = cache.Find(parsed, terminal),
            };
            prepared = groups.Find(parsed, prepared);
            if (prepared is { Groups: not null, Known.IsEmpty: false })
            {
                throw new UsageException("--groups and --against do not go together: groups are of the corpus alone, with nothing besides");
            }

            using var referenced = references.Find(parsed, prepared, cache.FindReferences(parsed, terminal));
            using var linked = links.Follow(parsed, referenced.Run);
            var passed = gate.Create(parsed, linked.Run);
            using var reports = output.Open(parsed, terminal, linked.Run, passed.FailOn);
            return passed.Pass(reports);
        });
        return command;
    }
}
