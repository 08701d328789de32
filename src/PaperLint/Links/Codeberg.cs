using System.Text.Json;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <remarks>https://codeberg.org/api/swagger#/repository/repoGet; it runs Forgejo.</remarks>
internal sealed class Codeberg(Uri site, Uri api) : Forge(site, api)
{
    public override (string Name, string Value) Authorization => ("Authorization", "token " + Token);

    public override LinkAddress ApiOf(ForgeRepository repository) => At(Api, "repos/" + repository.Path);

    public override ForgeFacts? FactsOf(JsonElement answer) =>
        TextOf(answer, "full_name") is { } name ? new ForgeFacts(name, IsTrue(answer, "empty")) : null;

    protected override ForgeRepository? Read(LinkAddress address, string[] path) =>
        path is [var owner, var name, ..] and not ["api" or "assets" or "explore" or "user", ..]
            ? new ForgeRepository(this, $"{owner}/{WithoutGit(name)}", address) { IsWhole = path.Length == 2 }
            : null;
}
