using System.CommandLine;
using PaperLint.Cli.Output;
using PaperLint.Cli.Runs;
using PaperLint.Duplicates.Sets;
using PaperLint.Reporting;

namespace PaperLint.Cli.Options;

/// <summary>The flag that names the groups of the corpus that a run reads a part of.</summary>
internal sealed class GroupsOption
{
    private readonly Option<string?> _groups = new("--groups")
    {
        Description = "Groups of copies in the whole corpus, which 'index group' wrote: what is read is a part of it.",
        HelpName = "FILE",
    };

    public void AddTo(Command command) => command.Add(_groups);

    /// <summary>The run with the groups, where they are given.</summary>
    /// <exception cref="UsageException">They are not of the files that are read.</exception>
    /// <exception cref="Duplicates.Indexes.DuplicateIndexException">They cannot be used.</exception>
    public LintRun Find(ParseResult parsed, LintRun run)
    {
        if (parsed.GetValue(_groups) is not { } name)
        {
            return run;
        }

        var path = Path.GetFullPath(name, run.Terminal.WorkingDirectory);
        var groups = KnownGroups.Open(path);
        if (run.Files.FirstOrDefault(file => !groups.Has(file.Name)) is { } unknown)
        {
            throw new UsageException(
                $"{_groups.Name}: '{VisibleText.Escape(name)}' knows no file '{VisibleText.Escape(unknown.Name)}', but for example "
                + $"'{VisibleText.Escape(groups.Files.FirstOrDefault("none"))}'; run it in the folder in which the indexes were built, "
                + "and name files as they were named there");
        }

        return run with { Groups = groups, Besides = run.Besides.Add(OutputPaths.Input(path)) };
    }
}
