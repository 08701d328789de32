using System.Text.Json;

namespace PaperLint.Cli.Tests.Review;

/// <summary>By what defects can be told apart.</summary>
public sealed class ReviewQueryTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Repairs_of_formulas_are_told_apart_by_how_likely_the_judge_holds_them()
    {
        _cli.With("in/a.jsonl", string.Concat(Enumerable.Range(1, 5).Select(Paper)));
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL6002,PL7001");
        using var client = new ReviewClient(review.Address);
        var all = await client.Query();
        all.GetProperty("total").GetInt32().ShouldBe(review.Defects);
        var bands = await Facet(client, all, "probability");
        bands.Values.Sum().ShouldBe(review.Defects);
        bands["none"].ShouldBe(5);
        bands.Count.ShouldBeGreaterThan(1);
        foreach (var (band, count) in bands)
        {
            var shown = await client.Query($",\"probability\":\"{band}\"");
            shown.GetProperty("total").GetInt32().ShouldBe(count);
            var probability = shown.GetProperty("item").GetProperty("probability");
            (probability.ValueKind == JsonValueKind.Null).ShouldBe(band == "none");
            if (band == "99.5 % and more")
            {
                probability.GetDouble().ShouldBeInRange(0.995, 1);
            }
        }
    }

    [Fact]
    public async Task Facets_count_what_is_shown_and_follow_what_is_decided()
    {
        _cli.With("in/a.jsonl", Paper(1)).With("in/b.jsonl", Paper(2) + Paper(3));
        using var review = await ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");
        using var client = new ReviewClient(review.Address);
        var all = await client.Query();
        (await Facet(client, all, "source")).ShouldBe(new Dictionary<string, int> { ["in/b.jsonl"] = 2, ["in/a.jsonl"] = 1 });
        await client.Do("reject", 1);
        (await Facet(client, all, "state")).ShouldBe(new Dictionary<string, int> { ["open"] = 2, ["rejected"] = 1 }, ignoreOrder: true);
        var open = await client.Query(",\"state\":\"open\",\"source\":\"in/b.jsonl\"");
        open.GetProperty("total").GetInt32().ShouldBe(1);
        open.GetProperty("rows")[0].GetProperty("title").GetString().ShouldBe("A Title of a Paper 3");
        (await client.Query(",\"search\":\"PAPER 00002\"")).GetProperty("total").GetInt32().ShouldBe(1);
    }

    private static async Task<Dictionary<string, int>> Facet(ReviewClient client, JsonElement answer, string name)
    {
        var (_, facets) = await client.Send("facets", $"{{\"query\":{answer.GetProperty("query").GetInt32()}}}");
        return facets.GetProperty(name).EnumerateArray().ToDictionary(pair => pair[0].GetString()!, pair => pair[1].GetInt32());
    }

    private static string Paper(int number) =>
        $"{{\"arxiv_id\": \"2301.{number:00000}\", \"title\": \"A Title of a Paper {number}\", "
        + $"\"abstract\": \"We gain 4\\\\% with nleq {number} steps for all x in [0,infty], and say how that came about.\"}}\n";
}
