using PaperLint.Cli.Inputs;
using PaperLint.Cli.Options;
using PaperLint.Cli.Runs;
using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Formats;
using PaperLint.Reporting;

namespace PaperLint.Cli.Output;

/// <summary>Says of every path that a run is asked to write to whether it may: never over what the run reads, and never twice.</summary>
/// <param name="terminal">Where the run is.</param>
/// <param name="inputs">What the run reads.</param>
internal sealed class OutputPaths(Terminal terminal, IEnumerable<SourceFile> inputs)
{
    private readonly Lazy<HashSet<FileIdentity>> _inputs = new(() =>
        [.. inputs.Select(file => file.Path).OfType<string>()
        .Select(FileStatus.Of)
        .Where(status => status.Kind != FileKind.Absent)
        .Select(status => status.Identity)]);

    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);

    /// <summary>For a run that lints, which reads more than its corpus.</summary>
    public static OutputPaths Of(LintRun run) => new(run.Terminal,
    [
        .. run.Files,
        .. run.Besides,
        .. from path in (string?[])[run.Configuration.Path, BaselinePath.Of(run.Configuration)]
           where path is not null
           select Input(path),
    ]);

    /// <param name="path">Absolute.</param>
    public static SourceFile Input(string path) => new(path, CorpusFormats.Detected, () => RegularFile.Open(path)) { Path = path };

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

        if (CorpusPatterns.IsOwn(path))
        {
            throw new UsageException(
                $"{flag}: '{VisibleText.Escape(name)}' has a name under which paperlint looks for its own files; name another file");
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
