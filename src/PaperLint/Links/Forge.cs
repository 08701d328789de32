using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperLint.Language.Urls;

namespace PaperLint.Links;

/// <summary>A site of repositories or records, which can be asked about them in better ways than by loading their pages.</summary>
/// <param name="site">Where its pages are; an address below is its own.</param>
/// <param name="api">Where its programming interface is.</param>
internal abstract partial class Forge(Uri site, Uri api)
{
    public Uri Site { get; } = site;

    public Uri Api { get; } = api;

    /// <summary>What the environment gave for it; null: nothing.</summary>
    public string? Token { get; init; }

    /// <summary>
    /// Whether its interface is asked: where it is open to all, or there is a token. Else it is asked by git's own protocol.
    /// </summary>
    public virtual bool AsksApi => Token is not null;

    /// <summary>What is sent with the token.</summary>
    public virtual (string Name, string Value) Authorization => ("Authorization", "Bearer " + Token);

    public static ImmutableArray<Forge> All(Func<string, string?> environment)
    {
        string? First(params string[] names) =>
            names.Select(environment).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();
        return
        [
            new GitHub(new Uri("https://github.com/"), new Uri("https://api.github.com/")) { Token = First("GITHUB_TOKEN", "GH_TOKEN") },
            new GitLab(new Uri("https://gitlab.com/"), new Uri("https://gitlab.com/api/v4/")) { Token = First("GITLAB_TOKEN") },
            new Bitbucket(new Uri("https://bitbucket.org/"), new Uri("https://api.bitbucket.org/2.0/")) { Token =
                First("BITBUCKET_TOKEN") },
            new Codeberg(new Uri("https://codeberg.org/"), new Uri("https://codeberg.org/api/v1/")) { Token = First("CODEBERG_TOKEN") },
            new HuggingFace(new Uri("https://huggingface.co/"), new Uri("https://huggingface.co/api/")) { Token = First("HF_TOKEN") },
            new Zenodo(new Uri("https://zenodo.org/"), new Uri("https://zenodo.org/api/")),
        ];
    }

    /// <summary>The repository that an address names; null for other addresses.</summary>
    public ForgeRepository? Read(LinkAddress address)
    {
        var own = LinkAddress.Parse(Site.AbsoluteUri)!;
        return address.IsSameHost(own) && (address.Uri.Port == own.Uri.Port || (address.Uri.IsDefaultPort && own.Uri.IsDefaultPort))
            && Read(address, address.Uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries)) is { } repository
                && IsName(repository.Path)
            ? repository
            : null;
    }

    /// <summary>Where its interface tells of a repository.</summary>
    public abstract LinkAddress ApiOf(ForgeRepository repository);

    /// <summary>The facts in an answer of the interface; null where they are not as documented.</summary>
    public abstract ForgeFacts? FactsOf(JsonElement answer);

    /// <summary>Where to ask whether a repository is empty when the facts do not tell; null: nowhere.</summary>
    public virtual LinkAddress? EmptyQuestion(ForgeRepository repository) => null;

    /// <summary>Whether an answer of the interface says that there is no such repository, or none for the public.</summary>
    public virtual bool SaysGone(Reply reply) => reply.IsGone;

    /// <summary>
    /// What anybody is told, with the status 404, of a repository that is not there; git's own protocol asks for a password
    /// instead, as it may be private.
    /// </summary>
    public virtual LinkAddress PublicOf(ForgeRepository repository) => ApiOf(repository);

    /// <summary>The page of a repository.</summary>
    public LinkAddress PageOf(ForgeRepository repository, string path) => At(Site, repository.Prefix + path);

    /// <summary>What git itself asks for first: the branches.</summary>
    public LinkAddress BranchesOf(ForgeRepository repository) =>
        At(Site, $"{repository.Prefix}{repository.Path}.git/info/refs?service=git-upload-pack");

    /// <summary>The name of a repository to whose branches git is redirected.</summary>
    public string? PathOfBranches(LinkAddress address, ForgeRepository repository)
    {
        const string end = "/info/refs";
        var path = address.Uri.AbsolutePath;
        var start = Site.AbsolutePath + repository.Prefix;
        return path.StartsWith(start, StringComparison.Ordinal)
            && path.EndsWith(end, StringComparison.Ordinal)
            && IsName(WithoutGit(path[start.Length..^end.Length]))
            ? WithoutGit(path[start.Length..^end.Length])
            : null;
    }

    /// <summary>Whether a text, whoever wrote it, can be the name of a repository with its owner.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    protected abstract ForgeRepository? Read(LinkAddress address, string[] path);

    protected static LinkAddress At(Uri place, string path) =>
        LinkAddress.Parse(place.AbsoluteUri + path) ?? throw new ArgumentException($"{place} is no place of a forge", nameof(place));

    protected static string WithoutGit(string name) => name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name;

    protected static string? TextOf(JsonElement answer, string name) =>
        answer.ValueKind == JsonValueKind.Object
        && answer.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        ? value.GetString()
        : null;

    [GeneratedRegex(@"^(?=.{1,300}$)[\w.-]+(?:/[\w.-]+)*$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Name();

    protected static bool IsTrue(JsonElement answer, string name) =>
        answer.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
