using PaperLint.Corpus.Reading;
using Spectre.Console;

namespace PaperLint.Cli.Output;

/// <summary>Shows on standard error how far a long run has come; only to a person, and never where a report is printed.</summary>
internal static class ProgressBar
{
    /// <summary>Bytes of input below which a run is over before a bar says anything: some seconds' work.</summary>
    private const long LongWork = 64 * 1024 * 1024;

    public static T Show<T>(Terminal terminal, IEnumerable<SourceFile> files, Func<IEnumerable<SourceFile>, T> work)
    {
        if (!terminal.ErrorIsTerminal)
        {
            return work(files);
        }

        var all = files.ToArray();
        var total = all.Sum(file => LengthOf(file, terminal));
        return total < LongWork ? work(all) : Console(terminal).Progress().AutoClear(true).Start(context =>
        {
            var bar = context.AddTask("Reading", maxValue: total);
            return work(
                all.Select(file => file with { Open = () => new ObservedStream(file.Open(), bytes => bar.Increment(bytes.Length)) }));
        });
    }

    private static long LengthOf(SourceFile file, Terminal terminal) =>
        new FileInfo(Path.GetFullPath(file.Name, terminal.WorkingDirectory)) is { Exists: true, Length: var length } ? length : 0;

    private static IAnsiConsole Console(Terminal terminal) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        Interactive = InteractionSupport.Yes,
        Out = new AnsiConsoleOutput(terminal.FormattedError),
    });
}
