using System.Text.Json;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <remarks>https://docs.gitlab.com/api/projects/#get-a-single-project; public projects need no token.</remarks>
internal sealed class GitLab(Uri site, Uri api) : Forge(site, api)
{
    /// <summary>First parts of addresses that are no groups.</summary>
    private static readonly HashSet<string> Pages =
        new(StringComparer.OrdinalIgnoreCase) { "-", "api", "dashboard", "explore", "groups", "help", "projects", "search", "snippets",
        "users" };

    /// <summary>Between a project and a page in it in addresses from before <c>/-/</c>.</summary>
    private static readonly HashSet<string> OldSeparators =
        new(StringComparer.Ordinal) { "-", "blob", "tree", "raw", "commit", "commits", "issues", "merge_requests", "wikis", "tags" };

    public override (string Name, string Value) Authorization => ("PRIVATE-TOKEN", Token!);

    public override LinkAddress ApiOf(ForgeRepository repository) => At(Api, "projects/" + Uri.EscapeDataString(repository.Path));

    public override ForgeFacts? FactsOf(JsonElement answer) =>
        TextOf(answer, "path_with_namespace") is { } path ? new ForgeFacts(path, IsTrue(answer, "empty_repo")) : null;

    protected override ForgeRepository? Read(LinkAddress address, string[] path)
    {
        var end = Array.FindIndex(path, OldSeparators.Contains);
        var project = end < 0 ? path : path[..end];
        return project.Length >= 2 && !Pages.Contains(project[0])
            ? new ForgeRepository(this, WithoutGit(string.Join('/', project)), address) { IsWhole = end < 0 }
            : null;
    }
}
