using PaperLint.Cli.Options;
using PaperLint.Configuration;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Files;
using PaperLint.Formats;
using PaperLint.Formats.Compression;

namespace PaperLint.Cli.Inputs;

/// <summary>
/// The files that paths on the command line stand for: a file itself, a folder with all the files of known formats
/// below it but for hidden folders, what <c>.gitignore</c> excludes, and what the configuration leaves out. Sorted, so
/// that every run sees one order; each file once, for a paper is no duplicate of itself.
/// </summary>
internal sealed class InputFiles(string workingDirectory, CorpusConfiguration configuration)
{
    private readonly CorpusPatterns _patterns = new(configuration);

    /// <summary>The format of every file, whatever its name; null where the name decides.</summary>
    public CorpusFormat? Format { get; init; }

    public FieldMapping Mapping { get; init; } = configuration.Fields;

    /// <summary>What walks through folders do not read.</summary>
    public PassedOver PassedOver { get; init; } = new();

    /// <summary>Whether links that lead out of the named folders are followed.</summary>
    public bool FollowsLinks { get; init; }

    /// <summary>Whether files of the corpus are read whatever they look like.</summary>
    public bool TakesUnlikely { get; init; }

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
    public IEnumerable<SourceFile> Find(IReadOnlyList<string> paths) =>
        FindAll(paths).DistinctBy(file => FileStatus.Of(Path.GetFullPath(file.Name, workingDirectory)).Identity);

    /// <summary>
    /// A file by its absolute path, if it is below one of the paths, with links followed too, and belongs to the corpus; it need not
    /// lie there.
    /// </summary>
    /// <param name="full">The absolute path.</param>
    /// <param name="paths">Of the command line.</param>
    /// <param name="open">How it is opened.</param>
    public SourceFile? Find(string full, IEnumerable<string> paths, Func<Stream> open)
    {
        foreach (var path in paths.Select(path => Path.GetFullPath(path, workingDirectory)))
        {
            if (full == path
                ? Allows(full)
                : full.StartsWith(Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                && _patterns.Takes(full)
                && (FollowsLinks || RealPath.StaysIn(path, full)))
            {
                var file = Source(full, full, open);
                return full == path ? OfNamed(file) : OfWalk(file);
            }
        }

        return null;
    }

    private IEnumerable<SourceFile> FindAll(IReadOnlyList<string> paths)
    {
        var named = paths.Select(path => RealPath.Of(Path.GetFullPath(path, workingDirectory))).ToArray();
        var walk = new FolderWalk(_patterns, PassedOver) { Named = named, FollowsLinks = FollowsLinks };
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, workingDirectory);
            if (Directory.Exists(full))
            {
                foreach (var file in walk.Files(full, GitIgnores.Above(full))
                    .Select(file => Source(Path.Combine(path, Path.GetRelativePath(full, file)), file, () => File.OpenRead(file)))
                    .Select(OfWalk)
                    .OfType<SourceFile>())
                {
                    yield return file;
                }
            }
            else if (!File.Exists(full))
            {
                throw UsageException.NoSuchFile(path);
            }
            else if (Allows(full) && OfNamed(Source(path, full, () => File.OpenRead(full))) is { } file)
            {
                yield return file;
            }
        }
    }

    /// <summary>A file that is named is read whatever it looks like, except for hooks, to which all files are named.</summary>
    private SourceFile? OfNamed(SourceFile file) => ForceExclude ? OfWalk(file) : file;

    private SourceFile? OfWalk(SourceFile file)
    {
        if (WrittenFile.Is(Path.GetFullPath(file.Name, workingDirectory)))
        {
            return null;
        }

        if (_patterns.Name(Path.GetFullPath(file.Name, workingDirectory)) || Format is not null || TakesUnlikely || IsLikely(file))
        {
            return file;
        }

        if (!Path.GetFileName(file.Name).StartsWith('.'))
        {
            PassedOver.AddUnlikely();
        }

        return null;
    }

    private bool Allows(string full) => !CorpusPatterns.IsOwn(full) && !WrittenFile.Is(full) && !(ForceExclude && _patterns.Refuses(full));

    /// <summary>
    /// A file by its absolute path. However it is spelt on the command line, it has one name in reports: that from the working
    /// directory, where it lies below.
    /// </summary>
    private SourceFile Source(string given, string full, Func<Stream> open)
    {
        // A pipe can be read but once: nothing is looked at before.
        var lies = FileStatus.Of(full).Kind != FileKind.Special;
        var format = lies ? FormatOf(full, open) : Format ?? _patterns.FormatOf(full);
        return new SourceFile(RelativePath.Below(workingDirectory, full) ?? given, format, open)
        {
            Path = lies ? full : null,
            Mapping = Mapping,
        };
    }

    /// <summary>Whether a file that nobody names looks like papers.</summary>
    private static bool IsLikely(SourceFile file)
    {
        if (file.Path is null)
        {
            return true;
        }

        try
        {
            using var stream = file.Open();
            using var text = file.Format.OpenRead(stream);
            return file.Format.Recognizes(text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it will fail the same way, and that is reported.
            return true;
        }
    }

    private CorpusFormat FormatOf(string path, Func<Stream> open) => Format switch
    {
        null => Told(Believed(path), open),
        _ when CompressionMethod.OfName(path) is { } method => new CompressedFormat(Format, method),
        _ => Format,
    };

    /// <summary>What the name of a file tells of its format. Text that the configuration counts to the corpus is a feed page, whatever
    /// it looks like.</summary>
    private CorpusFormat Believed(string path) =>
        _patterns.FormatOf(path) is var format && format == CorpusFormats.Detected && _patterns.Name(path) && IsText(path)
            ? CorpusFormats.Feed
            : format;

    private static bool IsText(string path) =>
        CorpusFormats.Feed.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The format that the content tells, where the name does not.</summary>
    private static CorpusFormat Told(CorpusFormat format, Func<Stream> open)
    {
        try
        {
            using var file = open();
            return format.Told(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it will fail the same way, and that is reported.
            return format is DetectedFormat detected ? detected.Fallback : format;
        }
    }
}
