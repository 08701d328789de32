using System.Text.Json;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <remarks>https://docs.github.com/en/rest/repos/repos#get-a-repository</remarks>
internal sealed class GitHub(Uri site, Uri api) : Forge(site, api)
{
    /// <summary>First parts of addresses that are no owners.</summary>
    private static readonly HashSet<string> Pages = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "apps", "collections", "contact", "customer-stories", "enterprise", "explore", "features", "login", "marketplace",
            "notifications",
        "orgs", "pricing", "search", "security", "settings", "site", "sponsors", "stars", "topics", "trending", "users",
    };

    public override LinkAddress ApiOf(ForgeRepository repository) => At(Api, "repos/" + repository.Path);

    /// <remarks>An interface without a token answers sixty questions an hour; the page answers more.</remarks>
    public override LinkAddress PublicOf(ForgeRepository repository) => PageOf(repository, repository.Path);

    public override ForgeFacts? FactsOf(JsonElement answer) =>
        TextOf(answer, "full_name") is { } name ? new ForgeFacts(name, IsEmpty: false) : null;

    /// <remarks>https://docs.github.com/en/rest/commits/commits#list-commits: 409 where there are none. The size that the
    /// repository itself gives is rounded.</remarks>
    public override LinkAddress EmptyQuestion(ForgeRepository repository) => At(Api, $"repos/{repository.Path}/commits?per_page=1");

    protected override ForgeRepository? Read(LinkAddress address, string[] path) =>
        path is [var owner, var name, ..]
        && !Pages.Contains(owner)
        ? new ForgeRepository(this, $"{owner}/{WithoutGit(name)}", address) { IsWhole = path.Length == 2 }
        : null;
}
