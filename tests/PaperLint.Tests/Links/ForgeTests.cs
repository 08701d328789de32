using Microsoft.AspNetCore.Http;
using PaperLint.Language.Urls;
using PaperLint.Links;

namespace PaperLint.Tests.Links;

/// <summary>Forges answer here as their documentation says that they do.</summary>
public sealed class ForgeTests : IAsyncLifetime
{
    private const string Branches =
        "001e# service=git-upload-pack\n0000010e0123456789abcdef0123456789abcdef01234567 HEAD\0multi_ack side-band-64k ofs-delta "
        + "agent=git/2\n003d0123456789abcdef0123456789abcdef01234567 refs/heads/main\n0000";
    private const string NoBranches =
        "001e# service=git-upload-pack\n000000a80000000000000000000000000000000000000000 capabilities^{}\0multi_ack side-band-64k "
        + "ofs-delta agent=git/2\n0000";

    private LinkServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LinkServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("github", "/ann/tool", "/repos/ann/tool", """{"full_name":"Ann/tool"}""")]
    [InlineData("gitlab", "/ann/sub/tool", "/projects/ann%2Fsub%2Ftool", """{"path_with_namespace":"ann/sub/tool","empty_repo":false}""")]
    [InlineData("bitbucket", "/ann/tool", "/repositories/ann/tool", """{"full_name":"ann/tool","mainbranch":{"name":"main"}}""")]
    [InlineData("codeberg", "/ann/tool", "/repos/ann/tool", """{"full_name":"ann/tool","empty":false}""")]
    [InlineData("huggingface", "/ann/model", "/models/ann/model",
        """{"id":"ann/model","siblings":[{"rfilename":".gitattributes"},{"rfilename":"model.safetensors"}]}""")]
    [InlineData("huggingface", "/datasets/ann/data", "/datasets/ann/data", """{"id":"ann/data","siblings":[{"rfilename":"a.parquet"}]}""")]
    [InlineData("zenodo", "/records/123", "/records/123", """{"id":123}""")]
    public async Task A_repository_that_is_there_is_in_order(string forge, string link, string question, string facts)
    {
        OnApi(question, facts);

        (await AskAsync(forge, link, "secret")).Outcome.ShouldBe(LinkOutcome.Alive);
    }

    [Theory]
    [InlineData("github", "/ann/tool", "/repos/ann/tool", """{"full_name":"lab/tool"}""", "/lab/tool")]
    [InlineData("gitlab", "/ann/tool", "/projects/ann%2Ftool", """{"path_with_namespace":"lab/tool"}""", "/lab/tool")]
    [InlineData("bitbucket", "/ann/tool", "/repositories/ann/tool", """{"full_name":"lab/tool","mainbranch":{}}""", "/lab/tool")]
    [InlineData("codeberg", "/ann/tool", "/repos/ann/tool", """{"full_name":"lab/tool","empty":false}""", "/lab/tool")]
    [InlineData("huggingface", "/spaces/ann/demo", "/spaces/ann/demo", """{"id":"lab/demo"}""", "/spaces/lab/demo")]
    public async Task One_with_another_name_was_renamed(string forge, string link, string question, string facts, string renamed)
    {
        OnApi(question, facts);

        var answer = await AskAsync(forge, link, "secret");

        answer.Outcome.ShouldBe(LinkOutcome.RepositoryRenamed);
        answer.MovedTo!.Uri.AbsolutePath.ShouldBe(renamed);
    }

    [Fact]
    public async Task GitHub_redirects_to_the_number_of_what_was_renamed()
    {
        _server.On("/api/repos/ann/tool", 301, "/api/repositories/5");
        OnApi("/repositories/5", """{"full_name":"lab/tool"}""");

        (await AskAsync("github", "/ann/tool", "secret")).MovedTo!.Uri.AbsolutePath.ShouldBe("/lab/tool");
        _server.Headers.ShouldAllBe(headers => headers.Authorization == "Bearer secret");
    }

    [Theory]
    [InlineData("gitlab", "/ann/tool", "/projects/ann%2Ftool", """{"path_with_namespace":"ann/tool","empty_repo":true}""")]
    [InlineData("bitbucket", "/ann/tool", "/repositories/ann/tool", """{"full_name":"ann/tool","mainbranch":null}""")]
    [InlineData("codeberg", "/ann/tool", "/repos/ann/tool", """{"full_name":"ann/tool","empty":true}""")]
    [InlineData("huggingface", "/ann/model", "/models/ann/model", """{"id":"ann/model","siblings":[{"rfilename":".gitattributes"}]}""")]
    public async Task One_with_nothing_in_it_is_empty(string forge, string link, string question, string facts)
    {
        OnApi(question, facts);

        (await AskAsync(forge, link, "secret")).Outcome.ShouldBe(LinkOutcome.RepositoryEmpty);
    }

    [Fact]
    public async Task GitHub_has_no_commits_of_what_is_empty()
    {
        OnApi("/repos/ann/tool", """{"full_name":"ann/tool","size":0}""");
        _server.On("/api/repos/ann/tool/commits", 409);

        (await AskAsync("github", "/ann/tool", "secret")).Outcome.ShouldBe(LinkOutcome.RepositoryEmpty);
    }

    [Theory]
    [InlineData("github", "/ann/tool", "/repos/ann/tool", 404)]
    [InlineData("gitlab", "/ann/tool", "/projects/ann%2Ftool", 404)]
    [InlineData("bitbucket", "/ann/tool", "/repositories/ann/tool", 404)]
    [InlineData("codeberg", "/ann/tool", "/repos/ann/tool", 404)]
    [InlineData("huggingface", "/ann/model", "/models/ann/model", 404)]
    [InlineData("zenodo", "/record/123", "/records/123", 410)]
    public async Task One_that_is_not_there_is_gone(string forge, string link, string question, int status)
    {
        _server.On("/api" + question, status);

        (await AskAsync(forge, link, "secret")).Outcome.ShouldBe(LinkOutcome.RepositoryGone);
    }

    [Theory]
    [InlineData("RepoNotFound", LinkOutcome.RepositoryGone)]
    [InlineData("GatedRepo", LinkOutcome.Unverified)]
    public async Task Hugging_Face_says_401_of_what_is_gone_and_of_what_is_gated(string code, LinkOutcome outcome)
    {
        _server.On("/api/models/ann/model", context =>
        {
            context.Response.StatusCode = 401;
            context.Response.Headers["X-Error-Code"] = code;
            return Task.CompletedTask;
        });

        (await AskAsync("huggingface", "/ann/model")).Outcome.ShouldBe(outcome);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(500)]
    public async Task A_bad_token_or_a_limit_is_no_verdict(int status)
    {
        _server.On("/api/repos/ann/tool", status);

        (await AskAsync("github", "/ann/tool", "secret")).Outcome.ShouldBe(LinkOutcome.Unverified);
    }

    [Theory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("bitbucket")]
    [InlineData("codeberg")]
    public async Task Without_a_token_it_is_asked_as_git_asks(string forge)
    {
        OnGit("/ann/tool", Branches);

        (await AskAsync(forge, "/ann/tool.git")).Outcome.ShouldBe(LinkOutcome.Alive);
        _server.Requests.ShouldBe(["GET /ann/tool.git/info/refs?service=git-upload-pack"]);
    }

    [Fact]
    public async Task Git_shows_what_is_empty_and_what_was_renamed()
    {
        OnGit("/ann/empty", NoBranches);
        (await AskAsync("github", "/ann/empty")).Outcome.ShouldBe(LinkOutcome.RepositoryEmpty);

        _server.On("/ann/old.git/info/refs", 301, "/lab/new.git/info/refs?service=git-upload-pack");
        OnGit("/lab/new", Branches);
        (await AskAsync("github", "/ann/old")).MovedTo!.Uri.AbsolutePath.ShouldBe("/lab/new");
    }

    [Theory]
    [InlineData("github", "/ann/tool", 404, LinkOutcome.RepositoryGone)]
    [InlineData("github", "/ann/tool", 200, LinkOutcome.Unverified)]
    [InlineData("github", "/ann/tool", 429, LinkOutcome.Unverified)]
    [InlineData("gitlab", "/api/projects/ann%2Ftool", 404, LinkOutcome.RepositoryGone)]
    [InlineData("bitbucket", "/api/repositories/ann/tool", 404, LinkOutcome.RepositoryGone)]
    [InlineData("codeberg", "/api/repos/ann/tool", 404, LinkOutcome.RepositoryGone)]
    public async Task Where_git_is_asked_for_a_password_what_anybody_is_told_decides(string forge, string question, int status,
        LinkOutcome outcome)
    {
        _server.On("/ann/tool.git/info/refs", 401).On(question, status);

        (await AskAsync(forge, "/ann/tool")).Outcome.ShouldBe(outcome);
    }

    [Fact]
    public async Task A_page_that_is_gone_from_a_repository_that_is_there_is_gone()
    {
        OnGit("/ann/tool", Branches);

        (await AskAsync("github", "/ann/tool/blob/main/a.py")).Outcome.ShouldBe(LinkOutcome.Gone);
    }

    [Fact]
    public async Task A_page_of_a_repository_that_is_gone_is_a_repository_that_is_gone()
    {
        _server.On("/ann/tool.git/info/refs", 401);

        (await AskAsync("github", "/ann/tool/blob/main/a.py")).Outcome.ShouldBe(LinkOutcome.RepositoryGone);
    }

    [Fact]
    public async Task A_token_goes_nowhere_else()
    {
        await using var other = await LinkServer.StartAsync();
        _server.On("/api/repos/ann/tool", 302, other.Address("127.0.0.1", "/steal"));

        (await AskAsync("github", "/ann/tool", "secret")).Outcome.ShouldBe(LinkOutcome.Unverified);
        other.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"full_name":"a/../../../b?c"}""")]
    [InlineData("""{"full_name":7}""")]
    [InlineData("""[]""")]
    [InlineData("""{"full""")]
    public async Task Facts_that_are_none_are_not_taken_for_any(string facts)
    {
        OnApi("/repos/ann/tool", facts);

        (await AskAsync("github", "/ann/tool", "secret")).Outcome.ShouldBe(LinkOutcome.Alive);
    }

    [Theory]
    [InlineData("https://github.com/ann")]
    [InlineData("https://github.com/features/actions")]
    [InlineData("https://gist.github.com/ann/1")]
    [InlineData("https://gitlab.com/explore/projects")]
    [InlineData("https://huggingface.co/papers/2301.00001")]
    [InlineData("https://zenodo.org/communities/a")]
    [InlineData("https://example.org/ann/tool")]
    public void Other_pages_are_asked_for_as_pages(string address) =>
        Forge.All(_ => null).ShouldAllBe(forge => forge.Read(LinkAddress.Parse(address)!) == null);

    private void OnApi(string path, string facts) => _server.On("/api" + path, context => context.Response.WriteAsync(facts));

    private void OnGit(string path, string branches) =>
        _server.On(path + ".git/info/refs", context => context.Response.WriteAsync(branches));

    private async Task<LinkAnswer> AskAsync(string forge, string link, string? token = null)
    {
        var settings = new LinkSettings
        {
            AllowPrivate = true,
            Interval = TimeSpan.Zero,
            Retries = 0,
            Forges = [Create(forge, new Uri(_server.Address("127.0.0.1", "/")), token)],
        };
        using var client = new PoliteClient(settings);
        return (await new LinkAsker(settings, client).AskAsync(LinkAddress.Parse(_server.Address("127.0.0.1", link))!,
            TestContext.Current.CancellationToken))!;
    }

    private static Forge Create(string name, Uri site, string? token)
    {
        var api = new Uri(site, "api/");
        return name switch
        {
            "github" => new GitHub(site, api) { Token = token },
            "gitlab" => new GitLab(site, api) { Token = token },
            "bitbucket" => new Bitbucket(site, api) { Token = token },
            "codeberg" => new Codeberg(site, api) { Token = token },
            "huggingface" => new HuggingFace(site, api) { Token = token },
            _ => new Zenodo(site, api),
        };
    }
}
