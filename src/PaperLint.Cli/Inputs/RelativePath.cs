namespace PaperLint.Cli.Inputs;

/// <summary>Paths as seen from a folder.</summary>
internal static class RelativePath
{
    /// <summary>The path of what lies below a folder, with <c>/</c>; null for the folder itself and for what lies elsewhere. Both are absolute.</summary>
    public static string? Below(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative is "." or ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>An absolute path without links to folders or files, as git gives it; what does not exist stays as it is.</summary>
    public static string WithoutLinks(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
        {
            return path;
        }

        var real = Path.Combine(WithoutLinks(parent), Path.GetFileName(path));
        return Path.Exists(real) && new FileInfo(real).ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : real;
    }
}
