using System.CommandLine;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;
using PaperLint.Formats;
using PaperLint.Formats.Compression;
using PaperLint.Reporting;

namespace PaperLint.Cli.Commands;

/// <summary><c>convert</c>: writes the papers of a corpus in another format.</summary>
internal static class ConvertCommand
{
    private static readonly string Formats = string.Join(", ", CorpusFormats.All.Select(format => format.Name));

    /// <summary>Keys of the input that are named; the others are counted.</summary>
    private const int NamedAtMost = 12;

    /// <summary>Keys that are counted: a broken corpus could have any number.</summary>
    private const int MostKeys = 1000;

    public static Command Create(Terminal terminal)
    {
        var inputs = new InputOptions();
        var to = new Option<string>("--to") { Description = $"The format to write: {Formats}.", HelpName = "FORMAT", Required = true };
        var output =
            new Option<string>("--output")
            {
                Description =
            "The file to write; standard output unless named. One that ends in .gz or .zst is compressed.",
                HelpName = "FILE"
            };
        var command = new DocumentedCommand("convert", "Write the papers of a corpus in another format.")
        {
            Examples =
                ["paperlint convert page.txt --to json-lines --output page.jsonl", "paperlint convert corpus/ --to bibtex > corpus.bib"],
        };
        command.Add(to);
        command.Add(output);
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var name = parsed.GetValue(to)!;
            var format = CorpusFormats.ByName(name) ?? throw new UsageException($"--to: there is no format '{name}'; allowed: {Formats}");
            var files = inputs.Find(parsed, terminal).ToArray();
            if (parsed.GetValue(output) is not { } path)
            {
                // Papers and the line of progress would write over each other.
                var quiet = terminal with { ErrorIsTerminal = terminal.ErrorIsTerminal && !terminal.OutIsTerminal };
                return Convert(files, format.CreateWriter(terminal.OutBytes)!, quiet);
            }

            using var target = new OutputFile(new OutputPaths(terminal, files).Claim(path, output.Name));
            int code;
            var written = CompressionMethod.OfName(path) is { } method ? new CompressedFormat(format, method) : format;
            using (var stream = written.OpenWrite(target.Stream))
            {
                code = Convert(files, format.CreateWriter(stream)!, terminal);
            }

            target.Commit();
            return code;
        });
        return command;
    }

    private static int Convert(IEnumerable<SourceFile> files, EntryWriter writer, Terminal terminal)
    {
        var problems = 0;
        long chrome = 0;
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        using var progress = new ProgressLine(terminal, "Converting");
        foreach (var file in progress.Watch(files))
        {
            using var stream = file.Open();
            foreach (var block in file.Format.Read(stream, file.Mapping.Watched(key => Note(key, keys))))
            {
                foreach (var entry in block.Entries)
                {
                    if (entry.IsChrome)
                    {
                        chrome++;
                    }
                    else
                    {
                        writer.Write(entry);
                    }
                }

                foreach (var problem in block.Problems)
                {
                    problems++;
                    var position = block.PositionOf(problem.Start);
                    progress.MakeRoom(() => terminal.Error.WriteLine(
                        $"paperlint: {VisibleText.Escape(file.Name)}:{position.Row + 1}:{position.Column + 1}: {problem.Code} "
                        + $"{VisibleText.Escape(problem.Detail)}"));
                }
            }
        }

        writer.Complete();
        progress.Dispose();
        WriteLost(writer, chrome, keys, terminal.Error);
        return problems > 0 ? ExitCode.Found : ExitCode.Clean;
    }

    private static void Note(string key, SortedSet<string> keys)
    {
        if (keys.Count < MostKeys)
        {
            keys.Add(key);
        }
    }

    /// <summary>Names what the new file does not have.</summary>
    private static void WriteLost(EntryWriter writer, long chrome, SortedSet<string> keys, TextWriter error)
    {
        var lost = writer.Lost.Select(item => $"{item.Key} ({"paper".ToQuantity(item.Value, "N0")})").ToList();
        if (chrome > 0)
        {
            lost.Add($"page chrome ({"line".ToQuantity(chrome, "N0")})");
        }

        if (keys.Count > 0)
        {
            var rest = keys.Count > NamedAtMost ? $" and {keys.Count - NamedAtMost} more" : "";
            lost.Add($"the keys {VisibleText.Escape(string.Join(", ", keys.Take(NamedAtMost)))}{rest}");
        }

        if (lost.Count > 0)
        {
            error.WriteLine($"Not carried over: {string.Join("; ", lost)}.");
        }
    }
}
