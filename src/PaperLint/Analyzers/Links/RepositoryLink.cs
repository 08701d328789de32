using System.Text.RegularExpressions;

namespace PaperLint.Analyzers.Links;

/// <summary>What the sites that papers link to allow in their addresses.</summary>
internal static partial class RepositoryLink
{
    /// <param name="host">The host without www., in lower case.</param>
    /// <param name="path">The segments of the path.</param>
    /// <param name="isIntroduced">Whether the text says that code, data or models are there.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static string? ReasonFor(string host, string[] path, bool isIntroduced) => host switch
    {
        "github.com" => GitHub(path, isIntroduced),
        "gitlab.com" or "huggingface.co" or "bitbucket.org" => isIntroduced && path.Length == 0 ? "names no repository" : null,
        "zenodo.org" =>
            path is ["record" or "records"] or ["record" or "records", not [>= '0' and <= '9', ..], ..] ? "names no record" : null,
        "doi.org" or "dx.doi.org" => Doi().IsMatch(string.Join('/', path)) ? null : "is no DOI",
        "arxiv.org" => path is ["abs" or "pdf"] ? "names no paper" : null,
        _ => null,
    };

    private static string? GitHub(string[] path, bool isIntroduced)
    {
        if (path.Length == 0)
        {
            return isIntroduced ? "names no repository" : null;
        }

        if (!GitHubOwner().IsMatch(path[0]))
        {
            return "has an owner that GitHub does not allow";
        }

        if (path.Length == 1)
        {
            return isIntroduced ? "names an owner but no repository" : null;
        }

        return GitHubRepository().IsMatch(path[1]) ? null : "has a repository name that GitHub does not allow";
    }

    /// <summary>
    /// Letters, digits and single hyphens, 39 at most; accounts that an enterprise manages end in an underscore and its
    /// short code. Old accounts may end in a hyphen.
    /// </summary>
    [GeneratedRegex("^(?=.{1,48}$)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*-?(?:_[A-Za-z0-9]{2,10})?$", RegexOptions.CultureInvariant)]
    private static partial Regex GitHubOwner();

    [GeneratedRegex(@"^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$", RegexOptions.CultureInvariant)]
    private static partial Regex GitHubRepository();

    [GeneratedRegex(@"^10\.[0-9]{4,9}(?:\.[0-9]+)*/.+", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();
}
