using System.CommandLine;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Commands;

/// <summary><c>index</c>: remembers a corpus, so that its papers are known again without reading it again.</summary>
internal static class IndexCommand
{
    public static Command Create(Terminal terminal) => new("index", "Remember a corpus, to find its papers again with 'check --against'.")
    {
        IndexBuildCommand.Create(terminal),
        IndexMergeCommand.Create(terminal),
        IndexGroupsCommand.Create(terminal),
        IndexMatchCommand.Create(terminal),
        IndexGroupCommand.Create(terminal),
    };

    /// <summary>The flag that names the file to write.</summary>
    public static Option<string> Output(string description = "The index to write; an old one is replaced.") =>
        new("--output") { Description = description, HelpName = "FILE", Required = true };
}
