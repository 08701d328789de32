using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Reporting;

namespace PaperLint.Cli.Output;

/// <summary>Says of every path that a run is asked to write to whether it may: never over what the run reads, and never twice.</summary>
/// <param name="terminal">Where the run is.</param>
/// <param name="inputs">What the run reads.</param>
internal sealed class OutputPaths(Terminal terminal, IEnumerable<SourceFile> inputs)
{
    private readonly Lazy<HashSet<FileIdentity>> _inputs = new(() =>
        [.. inputs.Where(file => file.Path is not null)
        .Select(file => FileStatus.Of(file.Path!))
        .Where(status => status.Kind != FileKind.Absent)
        .Select(status => status.Identity)]);

    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);

    /// <summary>The absolute path of a file that may be written. What killed runs left beside it is removed.</summary>
    /// <param name="name">As it was given.</param>
    /// <param name="flag">That gave it.</param>
    /// <exception cref="UsageException">It may not be written.</exception>
    public string Claim(string name, string flag)
    {
        var path = Path.GetFullPath(name, terminal.WorkingDirectory);
        var status = FileStatus.Of(path);
        if (status.Kind == FileKind.Folder)
        {
            throw new UsageException($"{flag}: '{VisibleText.Escape(name)}' is a folder; name a file");
        }

        if (IsInput(path))
        {
            throw new UsageException(
                $"{flag}: '{VisibleText.Escape(name)}' is read in this run, and what it holds would be lost; name another file");
        }

        if (!_claimed.Add(RealPath.Of(path)))
        {
            throw new UsageException(
                $"{flag}: '{VisibleText.Escape(name)}' would be written twice in this run; give each output a file of its own");
        }

        AbandonedFiles.Remove(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Whether the run reads the file, under whatever name.</summary>
    /// <param name="path">Absolute.</param>
    public bool IsInput(string path) =>
        FileStatus.Of(path) is { Kind: not FileKind.Absent } status && _inputs.Value.Contains(status.Identity);
}
