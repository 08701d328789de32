namespace PaperLint.Files;

/// <summary>Absolute paths without links to folders or files.</summary>
public static class RealPath
{
    /// <summary>What does not exist, or is a link to itself, stays as it is.</summary>
    public static string Of(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
        {
            return path;
        }

        var real = Path.Combine(Of(parent), Path.GetFileName(path));
        return Path.Exists(real) && new FileInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : real;
    }

    /// <summary>Whether a path leads to what lies in a folder, or to the folder, by its names and with every link followed.</summary>
    public static bool StaysIn(string folder, string path) => IsIn(folder, path) && IsIn(Of(folder), Of(path));

    /// <summary>Whether a path is that of a folder or begins with it. Neither has links or dots.</summary>
    public static bool IsIn(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".."
            && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.IsPathRooted(relative);
    }
}
