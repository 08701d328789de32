using PaperLint.Reporting;

namespace PaperLint.Cli.Inputs;

/// <summary>What the <c>.gitignore</c> files of a folder, and of those above it in its repository, leave out; the closest that says anything decides.</summary>
internal sealed class GitIgnores
{
    private const string FileName = ".gitignore";

    /// <summary>Larger than any that a person keeps, far below what could exhaust memory.</summary>
    private const long MaxBytes = 1024 * 1024;

    private readonly string _folder;
    private readonly PathPatterns _patterns;
    private readonly GitIgnores? _above;

    private GitIgnores(string folder, PathPatterns patterns, GitIgnores? above)
    {
        _folder = folder;
        _patterns = patterns;
        _above = above;
    }

    /// <summary>Those that hold in a folder (an absolute path) from above it; null where there are none.</summary>
    /// <exception cref="UsageException">One cannot be used.</exception>
    public static GitIgnores? Above(string folder)
    {
        var above = new Stack<string>();
        for (var at = folder; !Path.Exists(Path.Combine(at, ".git")); above.Push(at))
        {
            at = Path.GetDirectoryName(at);
            if (at is null)
            {
                return null;
            }
        }

        return above.Aggregate((GitIgnores?)null, (ignores, at) => In(at, ignores));
    }

    /// <summary>Those that hold in a folder, given those from above it.</summary>
    /// <exception cref="UsageException">The file of the folder cannot be used.</exception>
    public static GitIgnores? In(string folder, GitIgnores? above)
    {
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (!file.Exists)
        {
            return above;
        }

        if (file.Length > MaxBytes)
        {
            throw new UsageException($"'{VisibleText.Escape(file.FullName)}' is larger than 1 MiB, which no list of patterns is");
        }

        var patterns = new PathPatterns(File.ReadLines(file.FullName));
        return patterns.IsEmpty ? above : new GitIgnores(folder, patterns, above);
    }

    /// <param name="path">Absolute.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool LeaveOut(string path, bool isFolder) =>
        (RelativePath.Below(_folder, path) is { } relative ? _patterns.Decide(relative, isFolder) : null) ?? _above?.LeaveOut(path, isFolder) ?? false;
}
