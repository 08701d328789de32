namespace PaperLint.Cli;

/// <summary>The command line, or what it names, cannot be used: the message says what is wrong and what to do. Ends the run with <see cref="ExitCode.Failed"/>.</summary>
public sealed class UsageException(string message) : Exception(message);
