using PaperLint.Reporting;

namespace PaperLint.Cli;

/// <summary>
/// The command line, or what it names, cannot be used: the message says what is wrong and what to do. Ends the run with
/// <see cref="ExitCode.Failed"/>.
/// </summary>
public sealed class UsageException(string message) : Exception(message)
{
    /// <summary>For a path at which there is nothing; one that begins with a hyphen was meant as an option.</summary>
    internal static UsageException NoSuchFile(string path) => new(path is ['-', _, ..]
        ? $"there is no option '{VisibleText.Escape(path)}'; add --help to see those that there are"
        : $"'{VisibleText.Escape(path)}' does not exist; give a file or a folder");
}
