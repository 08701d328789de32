using System.CommandLine;
using System.Globalization;
using System.Text;
using Humanizer;
using PaperLint.Cli.Options;
using PaperLint.Cli.Output;
using PaperLint.Fixes.Journal;
using PaperLint.Reporting;
using PaperLint.Text;

namespace PaperLint.Cli.Commands;

/// <summary><c>journal</c>: what runs changed.</summary>
internal static class JournalCommand
{
    /// <summary>UTF-16 units of a text that are shown around what changed.</summary>
    private const int Shown = 60;

    public static Command Create(Terminal terminal)
    {
        var named = new JournalRunOption("The run whose changes are listed; all runs are listed where none is named.");
        var command = new DocumentedCommand("journal", "List the runs that changed files, or what one of them changed.")
        {
            Examples = ["paperlint journal", "paperlint journal 20270630-081500123-1a2b"],
        };
        named.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = JournalPath.Of(named.Configuration(parsed, terminal));
            if (named.Of(parsed, folder) is { } run)
            {
                WriteEdits(run, terminal);
                return ExitCode.Clean;
            }

            JournalRun[] runs = [.. folder.Runs];
            foreach (var found in runs)
            {
                terminal.Out.WriteLine(Describe(found));
            }

            terminal.Out.WriteLine(runs.Length == 0 ? "No run changed a file." : "'paperlint undo RUN' puts back what was there.");
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Describe(JournalRun run) => string.Create(CultureInfo.InvariantCulture,
        $"{run.Id}  {run.Started.UtcDateTime:yyyy-MM-dd HH:mm} UTC  {VisibleText.Escape(run.Command)}  "
            + $"{"text".ToQuantity(run.Files.Sum(file => (long)file.Edits), "N0", CultureInfo.InvariantCulture)} in "
            + $"{"file".ToQuantity(run.Files.Length)}{(run.IsUndone ? "  undone" : "")}");

    private static void WriteEdits(JournalRun run, Terminal terminal)
    {
        terminal.Out.WriteLine(Describe(run));
        foreach (var file in run.Files)
        {
            terminal.Out.WriteLine(VisibleText.Escape(terminal.NameOf(file.Path)));
            foreach (var edit in run.EditsOf(file))
            {
                var (before, after) = Differing(Encoding.UTF8.GetString(edit.Before), Encoding.UTF8.GetString(edit.After));
                terminal.Out.WriteLine(VisibleText.Escape(
                    $"  {edit.Paper ?? "(no paper)"} {edit.Field} {string.Join(", ", edit.Codes)}: '{before}' -> '{after}'"));
            }
        }
    }

    /// <summary>The stretches of two texts from the first to the last place at which they differ, shortened.</summary>
    private static (string Before, string After) Differing(string before, string after)
    {
        var start = before.AsSpan().CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        return (ShortText.Of(before[start..^end], Shown), ShortText.Of(after[start..^end], Shown));
    }
}
