namespace PaperLint.Reporting;

/// <summary>Names of files as other programs want them.</summary>
internal static class FileUri
{
    /// <summary>With <c>/</c>, and without a <c>./</c> that paths of a repository do not have.</summary>
    public static string Slashes(string fileName)
    {
        var name = Path.DirectorySeparatorChar == '/' ? fileName : fileName.Replace(Path.DirectorySeparatorChar, '/');
        while (name.StartsWith("./", StringComparison.Ordinal) && name.Length > 2)
        {
            name = name[2..];
        }

        return name;
    }

    /// <summary>A relative reference, or a <c>file:</c> URI for a path from the root (RFC 3986).</summary>
    public static string Of(string fileName) => Path.IsPathRooted(fileName)
        ? new Uri(fileName).AbsoluteUri
        : string.Join('/', Slashes(fileName).Split('/').Select(Uri.EscapeDataString));
}
