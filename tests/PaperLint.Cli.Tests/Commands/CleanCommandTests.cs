using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PaperLint.Cli.Tests.Commands;

public sealed class CleanCommandTests : IDisposable
{
    private const string Sentence = "an abstract that is long enough to say what was done, how, and what came of it in the end.";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Every_paper_is_accounted_for()
    {
        _cli.With("in/a.jsonl",
            $$"""
            {"title": "One", "abstract": "Boats that steer by the stars alone keep their course for weeks, as three voyages with a small crew have shown."}
            {"title": "Two", "abstract": "Second, 4\\% of {{Sentence}}"}
            {"title": "Broken", "abstract": 
            {"title": "No abstract"}

            """);
        _cli.Run("clean in --output out").ShouldBe(ExitCode.Clean);
        _cli.Read("out/in/a.jsonl").ShouldBe(
            $$"""
            {"title": "One", "abstract": "Boats that steer by the stars alone keep their course for weeks, as three voyages with a small crew have shown."}
            {"title": "Two", "abstract": "Second, 4% of {{Sentence}}"}

            """);
        Counts().ShouldBe((Entries: 4, Kept: 2, Dropped: 0, Rejected: 2));
        var rejected = _cli.Read("out/rejected.jsonl").TrimEnd('\n').Split('\n');
        rejected.Length.ShouldBe(2);
        rejected.ShouldContain(line => line.Contains("PL0001") && line.Contains("\"row\":3") && line.Contains("\\\"Broken\\\""));
        rejected.ShouldContain(line => line.Contains("PL1003") && line.Contains("\"title\":\"No abstract\""));
    }

    [Fact]
    public void The_terminal_says_why_papers_are_no_part_of_it()
    {
        var paper = $"{{\"title\": \"One of Two\", \"abstract\": \"First, {Sentence}\"}}\n";
        _cli.With("in/a.jsonl", paper + "{\"title\": \"No abstract\"}\n{\"title\": \n" + paper);
        _cli.Run("clean in --output out").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldContain("\n  repeated       1  PL2001 duplicate-entry, first at in/a.jsonl:4: 'One of Two' is in the corpus");
        _cli.Out.ShouldContain("\n  set aside      1  PL1003 missing-abstract, first at in/a.jsonl:2: the paper 'No abstract' has no");
        _cli.Out.ShouldContain("\n  set aside      1  that cannot be read as papers\n");
    }

    [Fact]
    public void The_text_of_dropped_copies_is_kept()
    {
        var paper = $"{{\"title\": \"One of Two\", \"abstract\": \"First, {Sentence}\"}}\n";
        _cli.With("in/a.jsonl", paper + paper);
        _cli.Run("clean in --output out").ShouldBe(ExitCode.Clean, _cli.Error);
        using var dropped = JsonDocument.Parse(_cli.Read("out/dropped.jsonl"));
        dropped.RootElement.GetProperty("row").GetInt64().ShouldBe(2);
        dropped.RootElement.GetProperty("reason").GetProperty("code").GetString().ShouldBe("PL2001");
        dropped.RootElement.GetProperty("kept").GetProperty("index").GetInt64().ShouldBe(1);
        dropped.RootElement.GetProperty("entry").GetProperty("abstract").GetString().ShouldBe("First, " + Sentence);
        _cli.Run("check out").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Out.ShouldContain("in 1 paper in 1 file");
    }

    [Fact]
    public void The_manifest_lists_each_repair_and_gives_reasons_as_the_other_files_do()
    {
        _cli.With(
            "in/a.jsonl",
            $"{{\"title\": \"4\\\\% of It\", \"abstract\": \"A gain of 6.7times, as {Sentence}\"}}\n{{\"title\": \"No abstract\"}}\n"
            + $"{{\"title\": \"One More\", \"abstract\": \"Boats that steer by stars, and {Sentence}\"}}\n");
        _cli.Run("clean in --output out").ShouldBe(ExitCode.Clean, _cli.Error);
        using var manifest = JsonDocument.Parse(_cli.Read("out/manifest.json"));
        var paper = manifest.RootElement.GetProperty("repaired").EnumerateArray().ShouldHaveSingleItem();
        paper.GetProperty("row").GetInt64().ShouldBe(1);
        paper.GetProperty("repairs").EnumerateArray()
            .Select(repair => string.Join(' ', new[] { "code", "field", "from", "to" }.Select(key => repair.GetProperty(key).GetString())))
            .ShouldBe(["PL7001 title \\% %", "PL6001 abstract times ×"], ignoreOrder: true);
        manifest.RootElement.GetProperty("rejected")[0].GetProperty("reasons")[0].GetProperty("code").GetString().ShouldBe("PL1003");
    }

    [Fact]
    public void Page_chrome_is_left_out_and_the_input_is_only_read()
    {
        const string page = "Get trending papers in your email inbox!\nA Title of a Paper\nWe give " + Sentence + "\n";
        _cli.With("page.txt", page).Run("clean page.txt --output out").ShouldBe(ExitCode.Clean);
        _cli.Read("out/page.txt").ShouldBe("A Title of a Paper\nWe give " + Sentence + "\n");
        _cli.Read("page.txt").ShouldBe(page);
    }

    [Fact]
    public void Feed_pages_can_be_written_as_json_lines()
    {
        _cli.With("page.txt", "A \"Title\"\nWe give 4\\% of " + Sentence + "\n")
            .Run("clean page.txt --output out --format json-lines")
            .ShouldBe(ExitCode.Clean);
        _cli.Read("out/page.jsonl").ShouldBe("{\"title\":\"A \\\"Title\\\"\",\"abstract\":\"We give 4% of " + Sentence + "\"}\n");
    }

    [Theory]
    [InlineData("in/page.txt")]
    [InlineData("in/page.txt.gz")]
    public void The_manifest_has_the_hash_of_the_whole_file(string name)
    {
        var page = Encoding.UTF8.GetBytes("A Title\nWe give " + Sentence + "\n");
        _cli.With(name, name.EndsWith(".gz") ? [.. Compress(page), .. Compress("\n\n"u8)] : page)
            .Run("clean in --output out")
            .ShouldBe(ExitCode.Clean, _cli.Error);
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_cli.PathOf(name))));
        JsonDocument.Parse(_cli.Read("out/manifest.json")).RootElement.GetProperty("inputs")[0].GetProperty("sha256")
            .GetString()
            .ShouldBe(hash);
    }

    [Theory]
    [InlineData("longest_text",
        "{\\it We measure} how long \\emph{sparse gates} take, and \\textbf{compare} them with \\mathrm{dense} layers of one size.",
        "We measure how long sparse gates take, and compare them with dense layers of one size. All of them.", 2)]
    [InlineData("broken_off",
        "We measure how long sparse gates take, and compare them with dense layers of one size. All of them save time, and",
        "We measure how long sparse gates take, and compare them with dense layers of one size.", 2)]
    [InlineData("first", "We measure how long sparse gates take, and compare them with dense layers of one size. All.",
        "We measure how long sparse gates take, and compare them with dense layers of one size.", 1)]
    public void The_copy_that_check_says_is_kept_is_kept(string name, string first, string second, int kept)
    {
        var lines =
            new[] { first,
            second }.Select(text => JsonSerializer.Serialize(new { title = "Sparse Gates for Small Models", @abstract = text }));
        _cli.With($"{name}.jsonl", string.Join('\n', lines) + "\n");
        var copies = _cli.Check($"{name}.jsonl").Where(line => line.Contains(" PL200")).ShouldHaveSingleItem();
        copies.ShouldContain(kept == 2 ? "this copy is the one to keep" : "that copy is the one to keep");

        _cli.Run($"clean {name}.jsonl --output out").ShouldBe(ExitCode.Clean);
        var dropped = JsonDocument.Parse(_cli.Read("out/manifest.json")).RootElement.GetProperty("dropped")
            .EnumerateArray()
            .ShouldHaveSingleItem();
        dropped.GetProperty("kept").GetProperty("index").GetInt32().ShouldBe(kept);
        dropped.GetProperty("reason").GetProperty("message").GetString()!.ShouldContain($"{name}.jsonl:{kept}");
        dropped.GetProperty("reason").GetProperty("message").GetString()!.ShouldEndWith("that copy is the one to keep");
    }

    [Fact]
    public void A_folder_with_other_files_is_refused()
    {
        _cli.With("page.txt", "A Title\nAn abstract.\n").With("out/mine.txt", "mine");
        _cli.Run("clean page.txt --output out").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("holds files that 'clean' did not write");
        _cli.Read("out/mine.txt").ShouldBe("mine");
    }

    [Fact]
    public void A_button_that_keeps_two_papers_apart_stays()
    {
        _cli.With("page.txt", "A Title of a Paper\nUpvote\nAnother Title of Papers\nApr 3\n");
        _cli.Run("clean --input-format feed page.txt --output out").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("out/page.txt").ShouldContain("A Title of a Paper\nUpvote\nAnother Title of Papers\n");
        Counts().ShouldBe((2, 2, 0, 0));
    }

    private static byte[] Compress(ReadOnlySpan<byte> text)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }

        return output.ToArray();
    }

    private (int Entries, int Kept, int Dropped, int Rejected) Counts()
    {
        var counts = JsonDocument.Parse(_cli.Read("out/manifest.json")).RootElement.GetProperty("counts");
        return (Number("entries"), Number("kept"), Number("dropped"), Number("rejected"));

        int Number(string name) => counts.GetProperty(name).GetInt32();
    }
}
