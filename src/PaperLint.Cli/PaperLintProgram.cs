using System.CommandLine;
using System.CommandLine.Invocation;
using PaperLint.Cli.Commands;
using PaperLint.Cli.Output;
using PaperLint.Packs;

namespace PaperLint.Cli;

/// <summary>The program: its commands, and what becomes of errors that a user can cause.</summary>
public static class PaperLintProgram
{
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            RefuseEmpty(args);
            var parsed = CreateRoot(terminal).Parse(args, NamesAsTheyAre);
            return parsed.Action is ParseErrorAction ? Refuse(parsed, terminal) : Invoke(parsed, terminal);
        }
        catch (Exception e) when (e is UsageException or RuleException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"paperlint: {e.Message}");
            return ExitCode.Failed;
        }
        finally
        {
            terminal.Out.Flush();
            terminal.Error.Flush();
        }
    }

    private static int Invoke(ParseResult parsed, Terminal terminal)
    {
        try
        {
            return parsed.Invoke(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (UsageException e) when (e.UnknownOption is { } option)
        {
            throw new UsageException($"{e.Message}{DidYouMean.Option(option, parsed.CommandResult)}{Help(parsed)}");
        }
    }

    /// <summary>A command that needs another one and has none says which there are; all else is a slip.</summary>
    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0)
        {
            throw new UsageException(string.Join('\n', parsed.Errors.Select(error => error.Message)) + Help(parsed));
        }

        if (parsed.UnmatchedTokens is [var written, ..])
        {
            var slip = written.StartsWith('-')
                ? $"there is no option '{written}'{DidYouMean.Option(written, parsed.CommandResult)}"
                : $"there is no command '{written}'{DidYouMean.Command(written, command)}";
            throw new UsageException(slip + Help(parsed));
        }

        CreateRoot(terminal).Parse([.. PathOf(command), "--help"]).Invoke(new InvocationConfiguration { Output = terminal.Error });
        return ExitCode.Failed;
    }

    private static string Help(ParseResult parsed) =>
        $"\nRun '{string.Join(' ', PathOf(parsed.CommandResult.Command).Prepend("paperlint"))} --help' to see what there is.";

    /// <summary>The words that call it, after the name of the program.</summary>
    private static IEnumerable<string> PathOf(Command command) => command is RootCommand
        ? []
        : command.Parents.OfType<Command>().Take(1).SelectMany(PathOf).Append(command.Name);

    /// <summary>An empty argument is a variable that is not set; as a path it would stand for the whole folder.</summary>
    private static void RefuseEmpty(string[] args)
    {
        var options = args.TakeWhile(arg => arg != "--");
        if (args.FirstOrDefault(arg => arg.Length == 0) is { } empty
            || (empty = options.FirstOrDefault(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg.EndsWith('='))) is not null)
        {
            throw new UsageException(empty.Length == 0
                ? "an argument is empty; is a variable not set?"
                : $"{empty} is followed by nothing; is a variable not set?");
        }
    }

    /// <summary>
    /// A file may be called <c>@args</c>: it is a name, not a file of further arguments, which a stranger could have written.
    /// </summary>
    internal static ParserConfiguration NamesAsTheyAre { get; } = new() { ResponseFileTokenReplacer = null };

    internal static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand("Finds and repairs what feeds and scrapers break in corpora of paper titles and abstracts.")
        {
            CheckCommand.Create(terminal),
            FixCommand.Create(terminal),
            CleanCommand.Create(terminal),
            DiagnoseCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            LinksCommand.Create(terminal),
            BaselineCommand.Create(terminal),
            ReviewCommand.Create(terminal),
            ServerCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            UndoCommand.Create(terminal),
            JournalCommand.Create(terminal),
            SuppressCommand.Create(terminal),
            DecisionsCommand.Create(terminal),
            InitCommand.Create(terminal),
            IndexCommand.Create(terminal),
            RulesCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        HelpWithExamples.AddTo(root);
        return root;
    }
}
