using System.Text;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Options;
using PaperLint.Links;

namespace PaperLint.Cli.Output;

/// <summary>
/// What a run of the program reads from and writes to; tests give their own. Corpora are read and written as the bytes they are.
/// </summary>
/// <param name="In">Standard input.</param>
/// <param name="OutBytes">Standard output for what is no text of ours: a corpus that was asked for.</param>
/// <param name="FormattedError">Standard error for what sees to it itself that no text from outside acts: see
/// <see cref="FormattedOut"/>.</param>
public sealed record Terminal(Stream In, Stream OutBytes, TextWriter FormattedError)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Standard output for formats that colour, draw or command on purpose, and escape all text in them themselves. Flushed when
    /// the program ends.
    /// </summary>
    public TextWriter FormattedOut { get; init; } =
        new StreamWriter(OutBytes, Utf8, bufferSize: 1 << 15, leaveOpen: true) { AutoFlush = false };

    /// <summary>Standard output for all other text; see <see cref="ConsoleText"/>.</summary>
    public TextWriter Out { get => field ??= new ConsoleText(FormattedOut); init; }

    /// <summary>Standard error; see <see cref="ConsoleText"/>.</summary>
    public TextWriter Error { get => field ??= new ConsoleText(FormattedError); init; }

    /// <summary>Where relative paths begin.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Whether a person sees <see cref="Out"/>: then colours and widths fit a terminal.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Cells of a line of the terminal, where <see cref="Out"/> is one that says so.</summary>
    public int? OutWidth { get; init; }

    /// <summary>Whether a person sees <see cref="Error"/>: then progress is shown.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Tells the day, on which suppressions may end.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where results of runs are kept; null: nowhere.</summary>
    public CacheHome? Cache { get; init; }

    /// <summary>The variables of the environment in which a user says how output is to look; null for one that is not set.</summary>
    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Waits for the next key of a person and does not show it; null where nobody sits at a terminal.</summary>
    public Func<char>? ReadKey { get; init; }

    /// <summary>Finds the addresses of hosts, for links that are followed.</summary>
    public INameResolver Names { get; init; } = new SystemNames();

    /// <summary>How reports call a file, by its absolute path: from the working directory, where it lies below.</summary>
    public string NameOf(string path) => RelativePath.Below(WorkingDirectory, path) ?? path;

    public static Terminal OfProcess()
    {
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(),
            new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true })
        {
            WorkingDirectory = Environment.CurrentDirectory,
            Cache = CacheHome.OfProcess(),
            OutIsTerminal = !Console.IsOutputRedirected,
            OutWidth = !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : null,
            Variable = Environment.GetEnvironmentVariable,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            ReadKey = Console.IsInputRedirected ? null : () => Console.ReadKey(intercept: true).KeyChar,
        };
    }
}
