namespace PaperLint.Cleaning;

/// <summary>Where the cleaned copy of a file lies in the output folder: below the same folders as in the input, never outside.</summary>
internal static class CleanedName
{
    public static string Of(string name, bool asJsonLines)
    {
        var rooted = Path.GetPathRoot(name) is { Length: > 0 } root ? name[root.Length..] : name;
        var segments = rooted.Split('/', '\\').Where(segment => segment is not ("" or "." or ".."));
        var path = string.Join('/', segments);
        return asJsonLines ? Path.ChangeExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path, ".jsonl") : path;
    }
}
