using MAB.DotIgnore;
using PaperLint.Corpus;
using PaperLint.Corpus.Formats;
using PaperLint.Reporting;

namespace PaperLint.Cli;

/// <summary>
/// The files that paths on the command line stand for: a file itself, a folder with all the files of known formats
/// below it but for hidden folders and what <c>.gitignore</c> excludes. Sorted, so that every run sees one order.
/// </summary>
public sealed class InputFiles(string workingDirectory)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>The format of every file, whatever its name; null where the name decides.</summary>
    public CorpusFormat? Format { get; init; }

    public FieldMapping Mapping { get; init; } = FieldMapping.Default;

    /// <summary>What comes from standard input; a name tells its format.</summary>
    public SourceFile OfStandardInput(string? name, Stream input) =>
        new(name ?? InputOptions.StandardInput, Format ?? (name is null ? CorpusFormats.Detected : CorpusFormats.ForFile(name)), () => input) { Mapping = Mapping };

    /// <exception cref="UsageException">A path does not exist or cannot be read.</exception>
    public IEnumerable<SourceFile> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var full = Path.Combine(workingDirectory, path);
            if (File.Exists(full))
            {
                yield return Source(path, full);
            }
            else if (Directory.Exists(full))
            {
                foreach (var file in Walk(full, GitIgnores(full)))
                {
                    yield return Source(Path.Combine(path is "." ? "" : path, Path.GetRelativePath(full, file)), file);
                }
            }
            else
            {
                throw new UsageException($"'{VisibleText.Escape(path)}' does not exist; give a file or a folder");
            }
        }
    }

    private SourceFile Source(string name, string full) =>
        new(name, FormatOf(full), () => File.OpenRead(full)) { Path = full, Mapping = Mapping };

    private CorpusFormat FormatOf(string path) => Format switch
    {
        null => CorpusFormats.ForFile(path),
        _ when path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) => new GzipFormat(Format),
        _ => Format,
    };

    private static IEnumerable<string> Walk(string folder, IgnoreList ignored)
    {
        string[] files;
        string[] folders;
        try
        {
            files = Directory.GetFiles(folder, "*", Everything);
            folders = Directory.GetDirectories(folder, "*", Everything);
        }
        catch (UnauthorizedAccessException)
        {
            throw new UsageException($"the folder '{VisibleText.Escape(folder)}' cannot be read: permission denied");
        }

        foreach (var file in files.Where(CorpusFormats.IsKnown).Where(file => !ignored.IsIgnored(new FileInfo(file))).Order(StringComparer.Ordinal))
        {
            yield return file;
        }

        foreach (var inner in folders.Where(inner => !Path.GetFileName(inner).StartsWith('.') && !ignored.IsIgnored(new DirectoryInfo(inner))).Order(StringComparer.Ordinal))
        {
            foreach (var file in Walk(inner, ignored))
            {
                yield return file;
            }
        }
    }

    /// <summary>The patterns of the <c>.gitignore</c> of a folder, if it has one.</summary>
    private static IgnoreList GitIgnores(string folder)
    {
        var file = Path.Combine(folder, ".gitignore");
        return File.Exists(file) ? new IgnoreList(File.ReadAllLines(file)) : new IgnoreList();
    }
}
