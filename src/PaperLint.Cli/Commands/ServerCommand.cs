using System.CommandLine;
using PaperLint.Cli.Output;
using PaperLint.Cli.Server;

namespace PaperLint.Cli.Commands;

/// <summary><c>server</c>: talks to an editor by the Language Server Protocol, over standard input and output.</summary>
internal static class ServerCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("server", "Serve an editor: what is wrong as one types, and its repairs.")
        {
            Examples = ["paperlint server"],
        };
        command.SetAction(_ => new LanguageServer(terminal).Run());
        return command;
    }
}
