namespace PaperLint.Cli.Inputs;

/// <summary>Paths as seen from a folder.</summary>
internal static class RelativePath
{
    /// <summary>
    /// The path of what lies below a folder, with <c>/</c>; null for the folder itself and for what lies elsewhere. Both are
    /// absolute.
    /// </summary>
    public static string? Below(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative is "." or ".."
            || relative.StartsWith("../", StringComparison.Ordinal)
            || Path.IsPathRooted(relative)
            ? null
            : relative;
    }
}
