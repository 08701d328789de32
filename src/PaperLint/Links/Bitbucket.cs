using System.Text.Json;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <remarks>https://developer.atlassian.com/cloud/bitbucket/rest/api-group-repositories/; a repository without a commit has no
/// main branch.</remarks>
internal sealed class Bitbucket(Uri site, Uri api) : Forge(site, api)
{
    public override LinkAddress ApiOf(ForgeRepository repository) => At(Api, "repositories/" + repository.Path);

    public override ForgeFacts? FactsOf(JsonElement answer) => TextOf(answer, "full_name") is { } name
        ? new ForgeFacts(name, answer.TryGetProperty("mainbranch", out var branch) && branch.ValueKind == JsonValueKind.Null)
        : null;

    protected override ForgeRepository? Read(LinkAddress address, string[] path) =>
        path is [var owner, var name, ..] and not ["account" or "dashboard" or "product" or "site", ..]
            ? new ForgeRepository(this, $"{owner}/{WithoutGit(name)}", address) { IsWhole = path.Length == 2 || path is [_, _, "src"] }
            : null;
}
