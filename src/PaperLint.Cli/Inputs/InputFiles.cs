using PaperLint.Cli.Options;
using PaperLint.Configuration;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Formats.Gzip;

namespace PaperLint.Cli.Inputs;

/// <summary>
/// The files that paths on the command line stand for: a file itself, a folder with all the files of known formats
/// below it but for hidden folders, what <c>.gitignore</c> excludes, and what the configuration leaves out. Sorted, so
/// that every run sees one order; each file once, for a paper is no duplicate of itself.
/// </summary>
internal sealed class InputFiles(string workingDirectory, CorpusConfiguration configuration)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly CorpusPatterns _patterns = new(configuration);

    /// <summary>The format of every file, whatever its name; null where the name decides.</summary>
    public CorpusFormat? Format { get; init; }

    public FieldMapping Mapping { get; init; } = configuration.Fields;

    /// <summary>Whether the configuration can leave out a file even if it is named.</summary>
    public bool ForceExclude { get; init; }

    /// <summary>What comes from standard input; a name tells its format, and may leave it out. Null where it does.</summary>
    public SourceFile? OfStandardInput(string? name, Stream input)
    {
        if (name is null)
        {
            return new SourceFile(InputOptions.StandardInput, Format ?? CorpusFormats.Detected, () => input) { Mapping = Mapping };
        }

        var full = Path.GetFullPath(name, workingDirectory);
        return Allows(full) ? new SourceFile(name, Format ?? _patterns.FormatOf(full), () => input) { Mapping = Mapping } : null;
    }

    /// <exception cref="UsageException">A path does not exist or cannot be read.</exception>
    public IEnumerable<SourceFile> Find(IEnumerable<string> paths) => FindAll(paths).DistinctBy(file => Path.GetFullPath(file.Name, workingDirectory));

    /// <summary>A file by its absolute path, if it is below one of the paths and belongs to the corpus; it need not lie there.</summary>
    /// <param name="full">The absolute path.</param>
    /// <param name="paths">Of the command line.</param>
    /// <param name="open">How it is opened.</param>
    public SourceFile? Find(string full, IEnumerable<string> paths, Func<Stream> open)
    {
        foreach (var path in paths.Select(path => Path.GetFullPath(path, workingDirectory)))
        {
            if (full == path ? Allows(full) : full.StartsWith(Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar, StringComparison.Ordinal) && _patterns.Takes(full))
            {
                return Source(full, full) with { Open = open };
            }
        }

        return null;
    }

    private IEnumerable<SourceFile> FindAll(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, workingDirectory);
            if (Directory.Exists(full))
            {
                foreach (var file in Walk(full, GitIgnores.Above(full)))
                {
                    yield return Source(Path.Combine(path, Path.GetRelativePath(full, file)), file);
                }
            }
            else if (!File.Exists(full))
            {
                throw UsageException.NoSuchFile(path);
            }
            else if (Allows(full))
            {
                yield return Source(path, full);
            }
        }
    }

    private bool Allows(string full) => !CorpusPatterns.IsOwn(full) && !(ForceExclude && _patterns.Refuses(full));

    /// <summary>A file by its absolute path. However it is spelt on the command line, it has one name in reports: that from the working directory, where it lies below.</summary>
    private SourceFile Source(string given, string full) =>
        new(RelativePath.Below(workingDirectory, full) ?? given, FormatOf(full), () => File.OpenRead(full)) { Path = full, Mapping = Mapping };

    private CorpusFormat FormatOf(string path) => Format switch
    {
        null => Told(_patterns.FormatOf(path), path),
        _ when path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) => new GzipFormat(Format),
        _ => Format,
    };

    /// <summary>The format that the content tells, where the name does not.</summary>
    private static CorpusFormat Told(CorpusFormat format, string path)
    {
        if (format is not DetectedFormat detected)
        {
            return format;
        }

        try
        {
            using var file = File.OpenRead(path);
            return detected.FormatOf(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it will fail the same way, and that is reported.
            return CorpusFormats.Feed;
        }
    }

    private IEnumerable<string> Walk(string folder, GitIgnores? above)
    {
        if (!CanList(folder))
        {
            // Opening it as a file fails too, which is reported in its turn, and the rest is still linted.
            yield return folder;
            yield break;
        }

        var ignores = GitIgnores.In(folder, above);
        var files = Directory.GetFiles(folder, "*", Everything);
        var folders = Directory.GetDirectories(folder, "*", Everything);

        foreach (var file in files.Where(file => _patterns.Takes(file) && ignores?.LeaveOut(file, isFolder: false) != true).Order(StringComparer.Ordinal))
        {
            yield return file;
        }

        foreach (var inner in folders.Where(inner => IsWalked(inner, ignores)).Order(StringComparer.Ordinal))
        {
            foreach (var file in Walk(inner, ignores))
            {
                yield return file;
            }
        }
    }

    private static bool CanList(string folder)
    {
        try
        {
            _ = Directory.EnumerateFileSystemEntries(folder, "*", Everything).Any();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private bool IsWalked(string folder, GitIgnores? ignores) =>
        !Path.GetFileName(folder).StartsWith('.') && ignores?.LeaveOut(folder, isFolder: true) != true && !_patterns.ExcludesFolder(folder) && !IsLoop(folder);

    /// <summary>Whether a folder is a link to one that it lies in: to follow it would never end.</summary>
    private static bool IsLoop(string folder) =>
        new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true) is { FullName: var target } && (folder + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(target) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
