namespace PaperLint.Cli.Inputs;

/// <summary>Patterns of paths, of which the last that matches decides; see <see cref="PathPattern"/>.</summary>
internal sealed class PathPatterns(IEnumerable<string> lines)
{
    private readonly PathPattern[] _patterns = [.. lines.Select(PathPattern.Parse).OfType<PathPattern>()];

    public bool IsEmpty => _patterns.Length == 0;

    /// <summary>Whether a path is matched, or taken back by a pattern with <c>!</c>; null where no pattern matches.</summary>
    /// <param name="path">From where the patterns hold, with <c>/</c>.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool? Decide(string path, bool isFolder)
    {
        var names = path.Split('/');
        return Array.FindLast(_patterns, pattern => pattern.Matches(names, isFolder)) is { IsNegated: var isNegated } ? !isNegated : null;
    }

    /// <summary>Whether a file, or a folder that it is in, is matched.</summary>
    public bool Matches(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (Decide(path[..slash], isFolder: true) == true)
            {
                return true;
            }
        }

        return Decide(path, isFolder: false) == true;
    }
}
