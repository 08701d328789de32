using PaperLint.Language.Urls;
using PaperLint.Links;

namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>What hosts answered, in a database.</summary>
internal static class FuzzedLinkCache
{
    private static readonly LinkAddress Address = LinkAddress.Parse("https://example.org/some/project")!;

    private static readonly Lazy<byte[]> Sound = new(Make);

    public static byte[] Sample => Sound.Value;

    public static void Run(CliRun cli, byte[] content)
    {
        cli.With("papers.jsonl", "{\"title\": \"A Title\", \"abstract\": \"See https://example.org/some/project for all of it.\"}\n")
            .With("links.db", content);
        cli.RunAny("links --offline --link-cache links.db papers.jsonl");
    }

    private static readonly LinkAnswer Answer = new(Address, LinkOutcome.Gone, DateTimeOffset.UnixEpoch)
    {
        Question = "GET https://example.org/some/project",
        CameBack = "404 Not Found",
        Status = 404,
        MovedTo = Address,
        Redirects = ["301 https://example.org/"],
    };

    private static byte[] Make()
    {
        using var folder = new FuzzedFolder();
        var path = Path.Combine(folder.Path, "links.db");
        using (var cache = LinkCache.Open(path))
        {
            cache.Add([Answer]);
        }

        return File.ReadAllBytes(path);
    }
}
