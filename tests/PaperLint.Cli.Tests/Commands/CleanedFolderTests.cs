using System.Text.Json;

namespace PaperLint.Cli.Tests.Commands;

/// <summary>Where <c>clean</c> writes, and where not.</summary>
public sealed class CleanedFolderTests : IDisposable
{
    private static readonly (string Title, string Abstract)[] Papers =
    [
        ("Boats that steer by the stars",
            "Boats that steer by the stars alone keep their course for weeks, as three voyages with a small crew have shown."),
        ("Bread without an oven",
            "Dough that is baked on hot stones rises less and stays fresh for longer; we measure both in four villages."),
        ("Clocks under water", "A pendulum in oil loses a minute in an hour. This gives the depth at which old wrecks came to rest."),
        ("Dunes that sing",
            "When grains of one size slide down a slope, they hum. Recordings from nine deserts tell how wet the sand was."),
        ("Kites for mail", "Letters were flown across a river in flood. The strings that held best had been woven of nettle and silk."),
    ];

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Files_that_would_have_one_name_get_two()
    {
        _cli.With("in/a.json", $"[{Paper(0).Trim()}]")
            .With("in/a.jsonl", Paper(1))
            .With("in/rejected.jsonl", Paper(2))
            .With("in/B.jsonl", Paper(3))
            .With("in/b.jsonl/c.jsonl", Paper(4));
        CleanIn("in", "clean a.json a.jsonl rejected.jsonl B.jsonl b.jsonl --output ../out")
            .ShouldContain("the copy of rejected.jsonl is called 2-rejected.jsonl");
        var manifest = Manifest();
        manifest.GetProperty("counts").GetProperty("kept").GetInt32().ShouldBe(5);
        var names = manifest.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("output").GetString()!).ToArray();
        names.Order(StringComparer.Ordinal).ShouldBe(["2-b.jsonl/c.jsonl", "2-rejected.jsonl", "B.jsonl", "a.json.jsonl", "a.jsonl"]);
        names.Sum(name => File.ReadAllLines(_cli.PathOf("out/" + name)).Length).ShouldBe(5);
    }

    [Fact]
    public void The_second_run_reads_what_the_first_read_and_writes_the_same()
    {
        _cli.With("a.jsonl", Paper(0) + Paper(0) + "{\"title\": \"No abstract\"}\n").With("b.jsonl", Paper(1));
        _cli.Run("clean . --output out").ShouldBe(ExitCode.Clean, _cli.Error);
        var first = Directory.GetFiles(_cli.PathOf("out")).Order().Select(File.ReadAllText).ToArray();
        _cli.Run("clean . --output out").ShouldBe(ExitCode.Clean, _cli.Error);
        Directory.GetFiles(_cli.PathOf("out")).Order().Select(File.ReadAllText).ShouldBe(first);
        _cli.Run("check out");
        _cli.Out.ShouldContain("in 2 papers in 2 files");
    }

    [Fact]
    public void A_run_that_was_killed_before_its_end_can_be_run_again()
    {
        _cli.With("a.jsonl", Paper(0)).With("b.jsonl", Paper(1)).Run("clean a.jsonl b.jsonl --output out").ShouldBe(ExitCode.Clean);
        var whole = _cli.Read("out/manifest.json");
        _cli.With("out/manifest.json",
            "{\"tool\": {\"name\": \"paperlint\"}, \"complete\": false, \"outputs\": [{\"file\": \"a.jsonl\"}, {\"file\": \"b.jsonl\"}, "
            + "{\"file\": \"rejected.jsonl\"}, {\"file\": \"dropped.jsonl\"}, {\"file\": \"edits.jsonl\"}]}");
        File.Delete(_cli.PathOf("out/b.jsonl"));
        _cli.Run("clean a.jsonl b.jsonl --output out").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("out/manifest.json").ShouldBe(whole);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"tool\": {\"name\": \"another\"}, \"outputs\": []}")]
    [InlineData("{\"tool\": {\"name\": \"paperlint\"}, \"outputs\": [{\"file\": \"a\\u0000b\"}]}")]
    [InlineData("no JSON")]
    public void A_manifest_of_another_program_makes_no_cleaned_folder(string manifest)
    {
        _cli.With("a.jsonl", Paper(0))
            .With("out/manifest.json", manifest)
            .With("out/a.jsonl", "mine")
            .Run("clean a.jsonl --output out")
            .ShouldBe(ExitCode.Failed);
        _cli.Read("out/a.jsonl").ShouldBe("mine");
        _cli.Error.ShouldContain("holds files that 'clean' did not write");
    }

    [Fact]
    public void What_somebody_put_into_a_cleaned_folder_is_not_written_over()
    {
        _cli.With("a.jsonl", Paper(0)).With("b.jsonl", Paper(1)).Run("clean a.jsonl --output out").ShouldBe(ExitCode.Clean);
        _cli.With("out/b.jsonl", "mine").Run("clean a.jsonl b.jsonl --output out").ShouldBe(ExitCode.Failed);
        _cli.Read("out/b.jsonl").ShouldBe("mine");
        _cli.Error.ShouldContain("'b.jsonl' in the folder 'out' was not written by 'clean'");
    }

    [Theory]
    [InlineData("file")]
    [InlineData("folder")]
    [InlineData("nothing")]
    public void No_link_leads_out_of_the_folder(string to)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights on Windows");
        _cli.With("in/a.jsonl", Paper(0)).Run("clean in --output out").ShouldBe(ExitCode.Clean);
        _cli.With("precious/a.jsonl", "precious");
        if (to == "folder")
        {
            Directory.Delete(_cli.PathOf("out/in"), recursive: true);
            Directory.CreateSymbolicLink(_cli.PathOf("out/in"), _cli.PathOf("precious"));
        }
        else
        {
            File.Delete(_cli.PathOf("out/in/a.jsonl"));
            File.CreateSymbolicLink(_cli.PathOf("out/in/a.jsonl"), _cli.PathOf(to == "file" ? "precious/a.jsonl" : "precious/b.jsonl"));
        }

        _cli.Run("clean in --output out").ShouldBe(ExitCode.Failed);
        _cli.Read("precious/a.jsonl").ShouldBe("precious");
        File.Exists(_cli.PathOf("precious/b.jsonl")).ShouldBeFalse();
        _cli.Error.ShouldContain("is a link, or lies behind one");
    }

    [Fact]
    public void What_is_no_longer_of_the_corpus_is_named()
    {
        _cli.With("a.jsonl", Paper(0)).With("b.jsonl", Paper(1)).Run("clean a.jsonl b.jsonl --output out").ShouldBe(ExitCode.Clean);
        _cli.Run("clean a.jsonl --output out").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldContain("b.jsonl is of an earlier run");
    }

    /// <summary>Runs in a folder below, so that names do not begin with it; what it says to standard error.</summary>
    private string CleanIn(string folder, string arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        PaperLintProgram.Run(arguments.Split(' '), _cli.Terminal(output, error) with { WorkingDirectory = _cli.PathOf(folder) })
            .ShouldBe(ExitCode.Clean, error.ToString());
        return error.ToString();
    }

    private JsonElement Manifest() => JsonDocument.Parse(_cli.Read("out/manifest.json")).RootElement;

    private static string Paper(int i) => $"{{\"title\": \"{Papers[i].Title}\", \"abstract\": \"{Papers[i].Abstract}\"}}\n";
}
