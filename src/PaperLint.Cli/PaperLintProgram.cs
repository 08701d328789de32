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
            if (parsed.Action is ParseErrorAction)
            {
                throw new UsageException(string.Join('\n', parsed.Errors.Select(error => error.Message))
                    + "\nRun 'paperlint --help' to see what there is.");
            }

            return parsed.Invoke(
                new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
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
            ConvertCommand.Create(terminal),
            LinksCommand.Create(terminal),
            BaselineCommand.Create(terminal),
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
