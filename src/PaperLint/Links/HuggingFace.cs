using System.Text.Json;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <remarks>https://huggingface.co/docs/hub/api; its interface is open to all. Models have no word before their names, in
/// addresses of pages.</remarks>
internal sealed class HuggingFace(Uri site, Uri api) : Forge(site, api)
{
    private static readonly HashSet<string> Pages = new(StringComparer.Ordinal)
    {
        "api", "blog", "chat", "collections", "docs", "join", "learn", "login", "models", "new", "organizations", "papers", "posts",
            "pricing", "settings", "tasks",
    };

    public override bool AsksApi => true;

    public override LinkAddress ApiOf(ForgeRepository repository) =>
        At(Api, (repository.Prefix.Length == 0 ? "models/" : repository.Prefix) + repository.Path);

    /// <summary>Every repository is made with a <c>.gitattributes</c>: it is empty where there is nothing else.</summary>
    public override ForgeFacts? FactsOf(JsonElement answer)
    {
        if (TextOf(answer, "id") is not { } id)
        {
            return null;
        }

        var isEmpty = answer.TryGetProperty("siblings", out var files)
            && files.ValueKind == JsonValueKind.Array
            && files.EnumerateArray()
            .All(file => TextOf(file, "rfilename") == ".gitattributes");
        return new ForgeFacts(id, isEmpty);
    }

    /// <summary>
    /// Who has not logged in gets 401 for what is not there, as for what is private; a gated repository has a page for all, and
    /// another word.
    /// </summary>
    public override bool SaysGone(Reply reply) => reply.IsGone || (reply.Status == 401 && reply.ErrorCode == "RepoNotFound");

    protected override ForgeRepository? Read(LinkAddress address, string[] path)
    {
        var prefix = path is ["datasets" or "spaces", ..] ? path[0] + "/" : "";
        var rest = prefix.Length == 0 ? path : path[1..];
        return rest is [var owner, var name, ..] && !Pages.Contains(owner)
            ? new ForgeRepository(this, $"{owner}/{name}", address) { IsWhole = rest.Length == 2, Prefix = prefix }
            : null;
    }
}
