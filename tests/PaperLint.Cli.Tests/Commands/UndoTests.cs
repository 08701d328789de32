using System.IO.Compression;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Commands;

public sealed class UndoTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void The_bytes_of_every_file_are_what_they_were()
    {
        var page = "\uFEFFA Title of S^{2} Pieces\r\nWe gain 4\\% over teh best , and say how that came about in words.\r\n\r\n";
        _cli.With("in/page.txt", page).With("in/a.jsonl", Paper(1) + "\r\n" + Paper(2)).With("in/sound.jsonl", Paper(3, "All is well."));
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(System.Text.Encoding.UTF8.GetBytes(Paper(4) + "\n"));
        }

        _cli.With("in/b.jsonl.gz", compressed.ToArray());
        var before = Contents();
        _cli.Run("fix --unsafe in --quiet");
        Contents().ShouldNotBe(before);
        _cli.Run("journal").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("  fix  ");
        _cli.Out.ShouldContain("in 3 files");
        _cli.Run("undo").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldBe("3 files put back.\n");
        Contents().ShouldBe(before);
        _cli.Run("journal");
        _cli.Out.ShouldContain("in 3 files  undone");
        _cli.Run("undo").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("there is no run to undo");
    }

    [Fact]
    public void Runs_are_undone_from_the_newest_on()
    {
        _cli.With("a.jsonl", Paper(1, "We gain 4\\% over ``the best'' of them.") + "\n");
        var first = _cli.Read("a.jsonl");
        _cli.Run("fix --select PL7001 a.jsonl --quiet");
        var second = _cli.Read("a.jsonl");
        _cli.Run("fix --unsafe --select PL7002 a.jsonl --quiet");
        _cli.Read("a.jsonl").ShouldNotBe(second);
        _cli.Run("undo").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("a.jsonl").ShouldBe(second);
        _cli.Run("undo").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("a.jsonl").ShouldBe(first);
    }

    [Fact]
    public void A_file_that_changed_since_is_refused_and_its_other_papers_can_be_put_back()
    {
        _cli.With("a.jsonl", Paper(1) + "\n" + Paper(2) + "\n").With("b.jsonl", Paper(3) + "\n");
        _cli.Run("fix . --quiet");
        var changed = _cli.Read("a.jsonl").Replace("We gain 4% over number 2", "We gained 4% over number 2", StringComparison.Ordinal);
        _cli.With("a.jsonl", changed);
        var repaired = _cli.Read("b.jsonl");
        _cli.Run("undo").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("a.jsonl changed since");
        _cli.Error.ShouldContain("--entries' puts back all that is still");
        _cli.Read("a.jsonl").ShouldBe(changed);
        _cli.Read("b.jsonl").ShouldBe(repaired);

        _cli.Run("undo --entries").ShouldBe(ExitCode.Failed);
        _cli.Out.ShouldBe("1 file put back, and 1 text in others.\n");
        _cli.Error.ShouldContain("a.jsonl: 1 text left as found");
        _cli.Read("a.jsonl").ShouldBe(Paper(1) + "\n" + changed.Split('\n')[1] + "\n");
        _cli.Read("b.jsonl").ShouldBe(Paper(3) + "\n");
    }

    [Fact]
    public void A_journal_says_which_rule_changed_what_and_is_no_corpus_and_none_of_git()
    {
        _cli.With("a.jsonl", Paper(1) + "\n").Run("fix --quiet a.jsonl");
        var id = Path.GetFileNameWithoutExtension(Directory.GetFiles(_cli.PathOf(".paperlint-journal"), "*.jsonl").ShouldHaveSingleItem())
            [".paperlint-run-".Length..];
        _cli.Run($"journal {id}").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("arxiv:2301.00001 abstract PL7001: '\\\\' -> ''");
        _cli.Read(".paperlint-journal/.gitignore").ShouldBe("*\n");
        _cli.Run("check . .paperlint-journal").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("in 1 paper in 1 file.");
    }

    [Fact]
    public void Nothing_is_kept_where_nothing_changed_or_nobody_wants_it()
    {
        _cli.With("a.jsonl", Paper(1) + "\n").Run("fix --diff a.jsonl");
        _cli.Run("fix --no-journal --quiet a.jsonl");
        _cli.Run("fix --quiet a.jsonl");
        Directory.Exists(_cli.PathOf(".paperlint-journal")).ShouldBeFalse();
        _cli.Run("journal").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBe("No run changed a file.\n");
    }

    [Fact]
    public void A_run_that_was_killed_before_it_changed_a_file_left_nothing_to_undo_in_it()
    {
        _cli.With("a.jsonl", Paper(1) + "\n").Run("fix --quiet a.jsonl");
        var journal = Directory.GetFiles(_cli.PathOf(".paperlint-journal"), "*.jsonl").ShouldHaveSingleItem();
        File.AppendAllText(journal, "{\"paper\":\"arxiv:2301.00002\",\"field\":\"abst");
        _cli.With("a.jsonl", Paper(1) + "\n");
        _cli.Run("undo").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldBe("0 files put back.\n");
        _cli.Read("a.jsonl").ShouldBe(Paper(1) + "\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"paperlint_journal\":1,\"comm")]
    [InlineData("{\"paperlint_journal\":1,\"command\":\"fix\",\"started\":\"2027-06-30T08:15:00Z\"}\n")]
    [InlineData("{\"paperlint_journal\":1,\"command\":\"fix\",\"started\":\"2027-06-30T08:15:00Z\"}\n{\"paper\":\"arx")]
    public void A_run_that_was_killed_as_it_began_is_none(string journal)
    {
        _cli.With("a.jsonl", Paper(1) + "\n").Run("fix --quiet a.jsonl");
        _cli.With(".paperlint-journal/.paperlint-run-99990630-081500123-1a2b.jsonl", journal);

        _cli.Run("journal").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldNotContain("99990630");
        _cli.Run("undo").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("a.jsonl").ShouldBe(Paper(1) + "\n");
        _cli.Run("undo").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("there is no run to undo");
    }

    [Theory]
    [InlineData("nonsense", "is no journal, or a damaged one")]
    [InlineData("{\"paperlint_journal\":1,\"command\":\"fix\",\"started\":\"2027-06-30T08:15:00Z\"}\n"
        + "{\"file\":\"../outside.txt\",\"sha256_before\":\"a\",\"sha256_after\":\"b\",\"edits\":0,\"edits_at\":0}\n",
        "lies outside of the folder that holds the journal")]
    [InlineData("{\"paperlint_journal\":1,\"command\":\"fix\",\"started\":\"2027-06-30T08:15:00Z\"}\n"
        + "{\"file\":\"a.jsonl\",\"sha256_before\":\"a\",\"sha256_after\":\"b\",\"edits\":1,\"edits_at\":-7}\n", "a damaged one")]
    public void A_journal_of_a_stranger_changes_nothing(string journal, string says)
    {
        _cli.With("a.jsonl", Paper(1) + "\n").With(".paperlint-journal/.paperlint-run-20270630-081500123-1a2b.jsonl", journal);
        _cli.Run("undo").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
        _cli.Read("a.jsonl").ShouldBe(Paper(1) + "\n");
    }

    [Fact]
    public void The_oldest_runs_go_where_there_are_many()
    {
        const string Journal = "{\"paperlint_journal\":1,\"command\":\"fix\",\"started\":\"2001-01-01T00:00:00Z\"}\n";
        for (var i = 0; i < 60; i++)
        {
            _cli.With($".paperlint-journal/.paperlint-run-20010101-0000{i:00}000-0000.jsonl", Journal);
        }

        _cli.With("a.jsonl", Paper(1) + "\n").Run("fix --quiet a.jsonl");
        var left = Directory.GetFiles(_cli.PathOf(".paperlint-journal"), "*.jsonl").Order(StringComparer.Ordinal).ToArray();
        left.Length.ShouldBe(50);
        Path.GetFileName(left[0]).ShouldBe(".paperlint-run-20010101-000011000-0000.jsonl");
    }

    [Theory]
    [InlineData("feed")]
    [InlineData("wild")]
    public void All_of_the_shared_corpora_are_the_same_bytes_again(string folder)
    {
        var shared = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", folder));
        Assert.SkipUnless(Directory.Exists(shared), $"there is no {shared} here");
        foreach (var file in Directory.GetFiles(shared))
        {
            _cli.With("in/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        var before = Contents();
        _cli.Run("fix --unsafe in --quiet");
        var changed = Contents();
        changed.Count(file => file.Value != before[file.Key]).ShouldBeGreaterThan(0);
        _cli.Run("undo").ShouldBe(ExitCode.Clean, _cli.Error);
        Contents().ShouldBe(before);
    }

    private Dictionary<string, string> Contents() =>
        Directory.GetFiles(_cli.PathOf("in"))
            .ToDictionary(path => Path.GetFileName(path)!, path => Convert.ToBase64String(File.ReadAllBytes(path)));

    private static string Paper(int number, string? text = null)
    {
        text ??= $"We gain 4\\% over number {number} of before, and say how that came about, in all of what we tried.";
        return $"{{\"arxiv_id\": \"2301.{number:00000}\", \"title\": \"A Title of a Paper {number}\", "
            + $"\"abstract\": \"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\"}}";
    }
}
