using PaperLint.Reporting;

namespace PaperLint.Cli;

/// <summary>
/// The command line, or what it names, cannot be used: the message says what is wrong and what to do. Ends the run with
/// <see cref="ExitCode.Failed"/>.
/// </summary>
public sealed class UsageException(string message) : Exception(message)
{
    /// <summary>What was taken for a path and is written as an option is.</summary>
    internal string? UnknownOption { get; init; }

    /// <summary>For a path at which there is nothing; one that begins with a hyphen was meant as an option.</summary>
    internal static UsageException NoSuchFile(string path) => path is ['-', _, ..]
        ? new($"there is no option '{VisibleText.Escape(path)}'") { UnknownOption = path }
        : new($"'{VisibleText.Escape(path)}' does not exist; give a file or a folder");
}
