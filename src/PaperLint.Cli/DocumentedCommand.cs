using System.CommandLine;

namespace PaperLint.Cli;

/// <summary>A command whose <c>--help</c> ends with examples. They are run by tests as far as parsing goes.</summary>
internal sealed class DocumentedCommand(string name, string description) : Command(name, description)
{
    /// <summary>Whole command lines.</summary>
    public required string[] Examples { get; init; }
}
