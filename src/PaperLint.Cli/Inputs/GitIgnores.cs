using PaperLint.Files;
using PaperLint.Reporting;

namespace PaperLint.Cli.Inputs;

/// <summary>
/// What the <c>.gitignore</c> files of a folder, and of those above it in its repository, leave out; the closest that says
/// anything decides.
/// </summary>
internal sealed class GitIgnores
{
    private const string FileName = ".gitignore";

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
        var path = Path.Combine(folder, FileName);
        if (!RegularFile.IsThere(path))
        {
            return above;
        }

        var patterns = new PathPatterns(Read(path).Split('\n'));
        return patterns.IsEmpty ? above : new GitIgnores(folder, patterns, above);
    }

    private static string Read(string path)
    {
        try
        {
            return RegularFile.ReadText(path, RegularFile.LargestConfiguration);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{VisibleText.Escape(path)}' cannot be read: {e.Message}");
        }
    }

    /// <param name="path">Absolute.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool LeaveOut(string path, bool isFolder) =>
        (RelativePath.Below(_folder, path) is { } relative ? _patterns.Decide(relative, isFolder) : null)
        ?? _above?.LeaveOut(path, isFolder)
        ?? false;
}
