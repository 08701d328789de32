using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Cli.Review;
using PaperLint.Cli.Runs;

namespace PaperLint.Cli.Commands;

/// <summary><c>review</c>: a page in the browser on which a curator decides on what is found.</summary>
internal static class ReviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var noOpen = new Option<bool>("--no-open") { Description = "Print the address of the page and open no browser." };
        var by =
            new Option<string?>("--by") { Description = "Write down who decides, and the day, with each decision.", HelpName = "NAME" };
        var run = new RunOptions();
        var references = new ReferenceOptions();
        var command = new DocumentedCommand("review", "Decide on what is found, one by one, on a page in the browser.")
        {
            Examples =
            [
                "paperlint review corpus/",
                "paperlint review corpus/ --no-open --by ada",
                "paperlint review --reference arxiv.jsonl corpus/",
            ],
        };
        command.Add(noOpen);
        command.Add(by);
        run.AddTo(command);
        references.AddTo(command);
        command.SetAction(parsed =>
        {
            var prepared = run.Prepare(parsed, terminal);
            RefusePipes(prepared);
            using var referenced = references.Find(parsed, prepared, terminal.Cache?.References);
            prepared = referenced.Run;
            using var review = new ReviewRun(prepared, parsed.GetValue(by));
            if (prepared.IsEmpty(review.Papers, isQuiet: false))
            {
                return ExitCode.Failed;
            }

            using var server = ReviewServer.Start(new ReviewApi(review));
            var found = "defect".ToQuantity(review.Board.Items.Count, "N0", CultureInfo.InvariantCulture);
            terminal.Out.WriteLine($"{found} to decide on: {server.Address}");
            terminal.Out.WriteLine("The address is for you alone. Ctrl+C ends the page; all that it shows as decided is kept.");
            terminal.Out.Flush();
            if (!parsed.GetValue(noOpen) && !Browser.TryOpen(server.Address))
            {
                terminal.Error.WriteLine("paperlint: no browser could be opened; open the address in one");
            }

            using var end = new CancellationTokenSource();
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
            using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
            server.Run(end.Token).GetAwaiter().GetResult();
            return ExitCode.Clean;

            void End(PosixSignalContext signal)
            {
                signal.Cancel = true;
                end.Cancel();
            }
        });
        return command;
    }

    private static void RefusePipes(LintRun run)
    {
        if (run.Files.FirstOrDefault(file => file.Path is null) is { } pipe)
        {
            throw new UsageException($"'{pipe.Name}' is no file on a disk, so nothing can be repaired in it; name files or folders");
        }
    }
}
