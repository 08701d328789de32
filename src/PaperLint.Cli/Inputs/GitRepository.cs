using System.ComponentModel;
using System.Diagnostics;
using PaperLint.Files;
using PaperLint.Reporting;

namespace PaperLint.Cli.Inputs;

/// <summary>What changed, by the git program.</summary>
internal sealed class GitRepository
{
    private readonly string _folder;

    /// <exception cref="UsageException">The folder is in no repository, or there is no git.</exception>
    public GitRepository(string folder)
    {
        _folder = folder;
        _folder = Text("rev-parse", "--show-toplevel").TrimEnd('\n', '\r');
    }

    /// <summary>Files that differ from what they were at a revision, new ones that git does not know yet among them.</summary>
    /// <exception cref="UsageException">There is no such revision.</exception>
    public IReadOnlyList<ChangedFile> FilesSince(string revision)
    {
        if (Run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], out var commit) != 0)
        {
            throw new UsageException(
                $"--since: git knows no commit '{VisibleText.Escape(revision)}'; in CI, fetch the history (fetch-depth: 0)");
        }

        // What others did on a branch since it was left is no change of ours.
        var start = Run(["merge-base", commit.Trim(), "HEAD"], out var common) == 0 ? common.Trim() : commit.Trim();
        var changed = Status("diff", "--name-status", "-z", "--no-renames", "--no-ext-diff", start, "--")
            .Select(file => new ChangedFile(
                file.Path,
                file.Status == 'A' ? null : () => Blob($"{start}:{file.Name}"),
                File.Exists(file.Path) ? () => RegularFile.Open(file.Path) : null));
        var untracked = Text("ls-files", "--others", "--exclude-standard", "-z")
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(PathOf)
            .Select(path => new ChangedFile(path, null, () => RegularFile.Open(path)));
        return [.. changed.Concat(untracked).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Files whose next version is staged, with that version, whatever lies in the folder.</summary>
    public IReadOnlyList<ChangedFile> StagedFiles() =>
    [
        .. Status("diff", "--cached", "--name-status", "-z", "--no-renames", "--no-ext-diff", "--")
            .Select(file => new ChangedFile(
                file.Path,
                file.Status == 'A' ? null : () => Blob($"HEAD:{file.Name}"),
                file.Status == 'D' ? null : () => Blob($":{file.Name}"))),
    ];

    private IEnumerable<(char Status, string Name, string Path)> Status(params string[] arguments)
    {
        var fields = Text(arguments).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < fields.Length; i += 2)
        {
            yield return (fields[i][0], fields[i + 1], PathOf(fields[i + 1]));
        }
    }

    private string PathOf(string name) => Path.GetFullPath(name, _folder);

    /// <summary>The content of an object: through a file of its own, for corpora can be larger than memory.</summary>
    private Stream Blob(string name)
    {
        var content = TemporaryFile.Create();
        using var git = Start(["cat-file", "blob", name]);
        var errors = git.StandardError.ReadToEndAsync();
        git.StandardOutput.BaseStream.CopyTo(content);
        git.WaitForExit();
        if (git.ExitCode != 0)
        {
            content.Dispose();
            throw new IOException(
                $"git cannot give {VisibleText.Escape(name)}: {VisibleText.Escape(errors.GetAwaiter().GetResult().Trim())}");
        }

        content.Position = 0;
        return content;
    }

    private string Text(params string[] arguments) => Run(arguments, out var output) == 0
        ? output
        : throw new UsageException($"git {arguments[0]} does not work in '{VisibleText.Escape(_folder)}': is it in a git repository?");

    private int Run(string[] arguments, out string output)
    {
        using var git = Start(arguments);
        var errors = git.StandardError.ReadToEndAsync();
        output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        _ = errors.GetAwaiter().GetResult();
        return git.ExitCode;
    }

    private Process Start(string[] arguments)
    {
        // A repository can name a program that git is to ask what changed, and starts.
        var start = new ProcessStartInfo("git", ["-c", "core.fsmonitor=false", .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new UsageException("--since and --staged need the git program, which cannot be started");
        }
    }
}
