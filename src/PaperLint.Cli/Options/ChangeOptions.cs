using System.CommandLine;
using PaperLint.Cli.Inputs;
using PaperLint.Cli.Output;

namespace PaperLint.Cli.Options;

/// <summary>The flags that limit a run to entries that are new or different, by git.</summary>
internal sealed class ChangeOptions
{
    private readonly Option<string?> _since =
        new("--since")
        {
            Description =
        "Report only on entries that are new or different since a commit, tag or branch; for a branch, since it was left.",
            HelpName =
            "REV"
        };
    private readonly Option<bool> _staged =
        new("--staged") { Description = "Report only on entries that are new or different in what is staged for the next commit." };

    public void AddTo(Command command)
    {
        command.Add(_since);
        command.Add(_staged);
    }

    /// <summary>The files that changed; null where neither flag is given.</summary>
    /// <exception cref="UsageException">Both flags are given, or git cannot tell.</exception>
    public IReadOnlyList<ChangedFile>? Find(ParseResult parsed, Terminal terminal)
    {
        var (since, staged) = (parsed.GetValue(_since), parsed.GetValue(_staged));
        return (since, staged) switch
        {
            (null, false) => null,
            (null, true) => new GitRepository(terminal.WorkingDirectory).StagedFiles(),
            ({ } revision, false) => new GitRepository(terminal.WorkingDirectory).FilesSince(revision),
            _ => throw new UsageException("--since and --staged: give one of them"),
        };
    }
}
