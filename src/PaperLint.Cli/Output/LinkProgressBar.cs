using PaperLint.Links;
using Spectre.Console;

namespace PaperLint.Cli.Output;

/// <summary>Shows on standard error how many links have been asked for, and how long the others will take; only to a person.</summary>
internal static class LinkProgressBar
{
    public static T Show<T>(Terminal terminal, Func<Action<LinkProgress>?, T> work)
    {
        if (!terminal.ErrorIsTerminal)
        {
            return work(null);
        }

        var console =
            AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.Yes,
                Interactive = InteractionSupport.Yes,
                Out =
                new AnsiConsoleOutput(terminal.Error)
            });
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("Following links", maxValue: 1);
                return work(progress =>
                {
                    bar.MaxValue = progress.All;
                    bar.Value = progress.Done;
                });
            });
    }
}
