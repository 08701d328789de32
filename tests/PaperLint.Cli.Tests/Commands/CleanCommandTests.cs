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
