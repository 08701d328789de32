namespace PaperLint.Cli.Review;

/// <summary>A file of the page; all of them are in the program.</summary>
internal sealed record PageFile(string ContentType, byte[] Content)
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
    };

    /// <param name="path">Below the address of the page; empty for the page itself.</param>
    public static PageFile? Find(string path)
    {
        var name = path.Length == 0 ? "review.html" : path;
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream("review/" + name);
        if (stream is null || !Types.TryGetValue(Path.GetExtension(name), out var type))
        {
            return null;
        }

        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new PageFile(type, content);
    }
}
