using System.CommandLine;
using System.CommandLine.Invocation;
using PaperLint.Cli.Commands;
using PaperLint.Cli.Output;
using PaperLint.Packs;
using PaperLint.Reporting;

namespace PaperLint.Cli;

/// <summary>The program: its commands, and what becomes of errors that a user can cause.</summary>
public static class PaperLintProgram
{
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            var parsed = CreateRoot(terminal).Parse(args);
            if (parsed.Action is ParseErrorAction)
            {
                throw new UsageException(string.Join('\n', parsed.Errors.Select(error => error.Message)) + "\nRun 'paperlint --help' to see what there is.");
            }

            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is UsageException or RuleException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine("paperlint: " + string.Join('\n', e.Message.Split('\n').Select(VisibleText.Escape)));
            return ExitCode.Failed;
        }
        finally
        {
            terminal.Out.Flush();
        }
    }

    internal static RootCommand CreateRoot(Terminal terminal)
    {
        var root = new RootCommand("Finds and repairs what feeds and scrapers break in corpora of paper titles and abstracts.")
        {
            CheckCommand.Create(terminal),
            FixCommand.Create(terminal),
            CleanCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            BaselineCommand.Create(terminal),
            SuppressCommand.Create(terminal),
            InitCommand.Create(terminal),
            IndexCommand.Create(terminal),
            RulesCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        HelpWithExamples.AddTo(root);
        return root;
    }
}
