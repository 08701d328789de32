namespace PaperLint.Cli.Inputs;

/// <summary>
/// A pattern of paths, as in <c>.gitignore</c>. Patterns come with strangers' repositories, so that none may be an error
/// or take long: each is matched by going back to its last star only, which suffices, as nothing else in it can give way.
/// </summary>
/// <remarks>https://git-scm.com/docs/gitignore#_pattern_format</remarks>
internal sealed class PathPattern
{
    private const string AnyFolders = "**";

    private readonly (string Text, NamePattern Pattern)[] _segments;
    private readonly bool _foldersOnly;

    private PathPattern(string pattern, bool isNegated)
    {
        IsNegated = isNegated;
        _foldersOnly = pattern.EndsWith('/');
        var path = pattern.TrimEnd('/');
        string[] segments = path.Contains('/') ? path.TrimStart('/').Split('/') : [AnyFolders, path];
        _segments = [.. segments.Select(segment => (segment, new NamePattern(segment)))];
    }

    /// <summary>Whether it takes back what patterns before it matched.</summary>
    public bool IsNegated { get; }

    /// <summary>The pattern of a line; null for a comment, and where the line says nothing.</summary>
    public static PathPattern? Parse(string line)
    {
        var text = TrimEnd(line);
        if (text.StartsWith('#'))
        {
            return null;
        }

        var isNegated = text.StartsWith('!');
        var pattern = isNegated ? text[1..] : text;
        return pattern.AsSpan().Trim('/').IsEmpty ? null : new PathPattern(pattern, isNegated);
    }

    /// <param name="path">The names of folders and file from where the pattern holds.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool Matches(ReadOnlySpan<string> path, bool isFolder)
    {
        if (_foldersOnly && !isFolder)
        {
            return false;
        }

        var (at, segment) = (0, 0);
        var (afterStar, starAt) = (-1, 0);
        while (at < path.Length)
        {
            if (segment < _segments.Length && _segments[segment].Text == AnyFolders)
            {
                (afterStar, starAt) = (++segment, at);
            }
            else if (segment < _segments.Length && _segments[segment].Pattern.Matches(path[at]))
            {
                segment++;
                at++;
            }
            else if (afterStar >= 0)
            {
                (segment, at) = (afterStar, ++starAt);
            }
            else
            {
                return false;
            }
        }

        return segment == _segments.Length;
    }

    /// <summary>Without the spaces at the end, but for one that a backslash protects.</summary>
    private static string TrimEnd(string line)
    {
        var trimmed = line.TrimEnd(' ', '\t', '\r');
        return trimmed.Length < line.Length && trimmed.EndsWith('\\') ? trimmed + line[trimmed.Length] : trimmed;
    }
}
