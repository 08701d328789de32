using System.CommandLine;
using System.Text;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Corpus.Reading;
using PaperLint.Habits;
using PaperLint.Reporting.Sources;

namespace PaperLint.Cli.Commands;

/// <summary><c>diagnose</c>: says what scrapers and feeds do to texts, so that their authors can change it.</summary>
internal static class DiagnoseCommand
{
    public static Command Create(Terminal terminal)
    {
        var format =
            new Option<string>("--output-format")
            {
                Description = "How to print it: text (default), json, or html, a page to send on.",
                HelpName = "FORMAT",
                DefaultValueFactory = _ => "text",
            };
        format.AcceptOnlyFromAmong("text", "json", "html");
        var file =
            new Option<string?>("--output-file", "-o") { Description = "Where it goes, instead of standard output.", HelpName = "FILE" };
        var run = new RunOptions();
        var references = new ReferenceOptions();
        var command = new DocumentedCommand("diagnose", "Say what each source does to texts, how often and since when.")
        {
            Examples =
            [
                "paperlint diagnose corpus/",
                "paperlint diagnose --reference arxiv.jsonl --output-format html -o sources.html corpus/",
            ],
        };
        command.Add(format);
        command.Add(file);
        run.AddTo(command);
        references.AddTo(command);
        command.SetAction(parsed =>
        {
            using var referenced = references.Find(parsed, run.Prepare(parsed, terminal), terminal.Cache?.References);
            var prepared = referenced.Run;
            var path = parsed.GetValue(file) is { } name
                ? OutputPaths.Of(prepared).Claim(name, file.Name)
                : null;
            var survey = new HabitSurvey(HabitTable.BuiltIn) { References = prepared.References };
            var sources = survey.Run(prepared.Files, prepared.CreateRuleSets(), prepared.Options);
            using var written = new MemoryStream();
            Write(parsed.GetValue(format)!, sources, written);
            written.Position = 0;
            if (path is null && parsed.GetValue(format) is "text")
            {
                // A line of text can be a command to who reads it; in the other formats texts are in quotes or tags.
                terminal.Out.Write(Encoding.UTF8.GetString(written.GetBuffer(), 0, (int)written.Length));
            }
            else if (path is null)
            {
                terminal.Out.Flush();
                written.CopyTo(terminal.OutBytes);
            }
            else
            {
                using var output = new OutputFile(path);
                written.CopyTo(output.Stream);
                output.Commit();
            }

            return prepared.IsEmpty(sources.Sum(source => source.Papers), isQuiet: false) ? ExitCode.Failed : ExitCode.Clean;
        });
        return command;
    }

    private static void Write(string format, IReadOnlyCollection<SourceDiagnosis> sources, Stream output)
    {
        if (format == "json")
        {
            SourceJsonReport.Write(sources, output);
            output.WriteByte((byte)'\n');
            return;
        }

        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        text.NewLine = "\n";
        if (format == "html")
        {
            SourceHtmlReport.Write(sources, text);
        }
        else
        {
            SourceTextReport.Write(sources, text);
        }
    }
}
