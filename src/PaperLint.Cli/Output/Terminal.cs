using System.Text;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Options;

namespace PaperLint.Cli.Output;

/// <summary>What a run of the program reads from and writes to; tests give their own. Corpora are read and written as the bytes they are.</summary>
public sealed record Terminal(Stream In, Stream OutBytes, TextWriter Error)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Standard output for text; flushed when the program ends.</summary>
    public TextWriter Out { get; init; } = new StreamWriter(OutBytes, Utf8, bufferSize: 1 << 15, leaveOpen: true) { AutoFlush = false };

    /// <summary>Where relative paths begin.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Whether a person sees <see cref="Out"/>: then colours and widths fit a terminal.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person sees <see cref="Error"/>: then progress is shown.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Tells the day, on which suppressions may end.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where results of runs are kept; null: nowhere.</summary>
    public CacheHome? Cache { get; init; }

    /// <summary>How reports call a file, by its absolute path: from the working directory, where it lies below.</summary>
    public string NameOf(string path) => RelativePath.Below(WorkingDirectory, path) ?? path;

    public static Terminal OfProcess()
    {
        return new Terminal(Console.OpenStandardInput(), Console.OpenStandardOutput(), new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true })
        {
            WorkingDirectory = Environment.CurrentDirectory,
            Cache = CacheHome.OfProcess(),
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
        };
    }
}
