using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace PaperLint.Cli.Tests.Commands;

/// <summary>What <c>fix</c> must not lose, whatever a file looks like.</summary>
public sealed class FixKeepsBytesTests : IDisposable
{
    private const string Damaged =
        "A Damaged Title\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("us-ascii", "caf&#233;")]
    [InlineData("ISO-8859-1", "café")]
    [InlineData("windows-1252", "“café”")]
    [InlineData("utf-8", "“café” Ω")]
    [InlineData("made-up", "plain")]
    public void A_feed_is_written_in_the_encoding_that_it_declares(string encoding, string word)
    {
        var text =
            $"<?xml version='1.0' encoding='{encoding}'?>\n<feed><entry><title>The {word} is 2times faster</title><summary>It is 4\\% of "
            + $"it, which leq 2.</summary></entry></feed>";
        var characters = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? encoding switch
        {
            "utf-8" => Encoding.UTF8,
            "ISO-8859-1" => Encoding.Latin1,
            _ => Encoding.ASCII,
        };
        _cli.With("feed.xml", characters.GetBytes(text))
            .Run("fix --unsafe --select PL6001,PL7001 feed.xml")
            .ShouldBe(ExitCode.Clean, _cli.Error);
        var repaired = XDocument.Parse(characters.GetString(File.ReadAllBytes(_cli.PathOf("feed.xml"))));
        repaired.Descendants("title").Single().Value.ShouldBe($"The {System.Net.WebUtility.HtmlDecode(word)} is 2× faster");
        repaired.Descendants("summary").Single().Value.ShouldBe("It is 4% of it, which leq 2.");
    }

    [Fact]
    public void A_feed_with_bytes_that_its_encoding_has_not_is_left_as_it_is()
    {
        var bytes =
            Encoding.Latin1.GetBytes(
            "<?xml version='1.0' encoding='us-ascii'?>\n<feed><entry><title>Café is 2times faster</title></entry></feed>");
        _cli.With("feed.xml", bytes).Run("fix --unsafe feed.xml").ShouldBe(ExitCode.Failed);
        File.ReadAllBytes(_cli.PathOf("feed.xml")).ShouldBe(bytes);
        _cli.Out.ShouldContain("feed.xml\n  2:24 error PL0010");
    }

    [Theory]
    [InlineData("twice.gz")]
    [InlineData("twice.jsonl.gz")]
    [InlineData("twice.data")]
    public void A_file_that_is_compressed_twice_is_left_as_it_is(string name)
    {
        var bytes = Compress(Compress(Encoding.UTF8.GetBytes(Damaged)));
        _cli.With(name, bytes).Run($"fix {name}").ShouldBe(ExitCode.Failed);
        File.ReadAllBytes(_cli.PathOf(name)).ShouldBe(bytes);
        _cli.Out.ShouldContain("it holds another compressed file");
    }

    [Theory]
    [InlineData("Up\u200Bvote")]
    [InlineData("View\u00A0PDF\u00AD")]
    [InlineData("\u200B")]
    [InlineData("Log  in")]
    public void Fixing_twice_is_fixing_once_where_a_button_hides_something(string button)
    {
        _cli.With("page.txt", $"A Title of a Paper\n{Damaged.Split('\n')[1]}\n{button}\nAnother Title\n{Damaged.Split('\n')[1]}\n")
            .Run("fix page.txt");
        var once = _cli.Read("page.txt");
        _cli.Run("fix page.txt");
        _cli.Read("page.txt").ShouldBe(once);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_exit_code_2_and_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "names are counted on Linux alone");
        _cli.With("page.txt", Damaged);
        using (var link = System.Diagnostics.Process.Start("ln", [_cli.PathOf("page.txt"), _cli.PathOf("twin.text")]))
        {
            link.WaitForExit();
        }

        _cli.Run("fix page.txt").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("page.txt was left as it is");
        _cli.Error.ShouldNotContain(".tmp");
        _cli.Read("page.txt").ShouldBe(Damaged);
    }

    [Fact]
    public async Task What_another_program_adds_meanwhile_stays()
    {
        const int added = 200;
        _cli.With("papers.jsonl",
            string.Concat(Enumerable.Range(0, 3000)
            .Select(i =>
                $"{{\"title\": \"Paper {i} of many\", \"abstract\": \"Number {i} gains 4\\\\% over what was done before it, and says how "
                + $"that came about.\"}}\n")));
        var adding = Task.Run(() =>
        {
            for (var i = 0; i < added; i++)
            {
                File.AppendAllText(_cli.PathOf("papers.jsonl"), $"{{\"title\": \"Added {i}\", \"abstract\": \"late\"}}\n");
                Thread.Sleep(1);
            }
        }, TestContext.Current.CancellationToken);
        _cli.Run("fix papers.jsonl --select PL7001 --quiet");
        await adding;
        File.ReadLines(_cli.PathOf("papers.jsonl")).Count().ShouldBe(3000 + added);
    }

    [Fact]
    public void What_a_killed_run_left_is_gone_after_the_next()
    {
        _cli.With("page.txt", Damaged)
            .With(".paperlint-2000000000-0123456789abcdef0123456789abcdef.tmp", "half")
            .Run("fix page.txt")
            .ShouldBe(ExitCode.Clean);
        Directory.GetFiles(_cli.Folder).Select(Path.GetFileName).ShouldBe(["page.txt"]);
    }

    [Fact]
    public void A_pipe_is_no_file_to_repair()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs bash");
        Pipe("fix", "--select", "PL7001").ShouldContain("is no file on a disk");
    }

    [Theory]
    [InlineData("check", "Nothing found in 2,000 papers")]
    [InlineData("convert", "Paper 1999 of many")]
    public void All_of_a_pipe_is_read(string command, string says)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs bash");
        Pipe(command, command == "check" ? "--select=PL7001" : "--to=json-lines").ShouldContain(says);
    }

    /// <summary>What the program says of 2,000 papers in a pipe that has a name.</summary>
    private string Pipe(string command, params string[] arguments)
    {
        _cli.With("papers.data",
            string.Concat(Enumerable.Range(0, 2000)
            .Select(i =>
                $"{{\"title\": \"Paper {i} of many\", \"abstract\": \"Number {i} it is, and it says what was done, and how that came "
                + $"about.\"}}\n")));
        var start =
            new System.Diagnostics.ProcessStartInfo("bash",
            ["-c", $"\"$0\" \"$@\" <(cat papers.data) 2>&1", "dotnet", Path.Combine(AppContext.BaseDirectory, "paperlint.dll"), command,
                .. arguments])
            {
                WorkingDirectory = _cli.Folder,
                RedirectStandardOutput = true,
            };
        using var process = System.Diagnostics.Process.Start(start)!;
        return process.StandardOutput.ReadToEnd();
    }

    [Fact]
    public void A_repair_that_makes_a_button_of_the_page_is_left_out()
    {
        const string Page = "A Title of a Paper\n&#x0;Upvote\n\nAnother Title\nIt gains 4\\% over what was done.\n";
        _cli.With("page.txt", Page).Run("fix --unsafe --input-format feed page.txt");
        _cli.Error.ShouldContain("page.txt: repairs in 1 place left out, first in line 2");
        var once = _cli.Read("page.txt");
        once.ShouldBe(Page.Replace("\\%", "%", StringComparison.Ordinal));
        _cli.Run("fix --unsafe --input-format feed page.txt");
        _cli.Read("page.txt").ShouldBe(once);
    }

    [Fact]
    public void A_button_that_keeps_two_titles_apart_stays_and_others_go()
    {
        _cli.With("page.txt", "A Title of a Paper\nUpvote\nAnother Title of Papers\nApr 3\nUpvote\n")
            .Run("fix --input-format feed page.txt");
        _cli.Read("page.txt").ShouldBe("A Title of a Paper\nUpvote\nAnother Title of Papers\n");
        _cli.Error.ShouldContain("first in line 2");
    }

    [Fact]
    public void A_page_of_nothing_but_such_repairs_is_left_as_it_is()
    {
        var page = string.Concat(Enumerable.Range(0, 100).Select(i => $"Title {i} of the Papers\nUpvote\n"));
        _cli.With("page.txt", page).Run("fix --input-format feed --select PL1001 page.txt");
        var once = _cli.Read("page.txt");
        _cli.Run("fix --input-format feed --select PL1001 page.txt");
        _cli.Read("page.txt").ShouldBe(once);
        once.Split('\n').Count(line => line.StartsWith("Title", StringComparison.Ordinal)).ShouldBe(100);
    }

    [Fact]
    public void Texts_are_repaired_once_and_for_all_between_more_such_lines_than_can_be_tried()
    {
        var page = string.Concat(Enumerable.Range(0, 400)
            .Select(i => $"Title {i} of the Papers\nApr 3\nIt gains 4\\% over {i}.\nUpvote\n"));
        _cli.With("page.txt", page).Run("fix --unsafe --input-format feed --select PL1001,PL7001 page.txt");
        var once = _cli.Read("page.txt");
        once.ShouldNotContain("\\%");
        _cli.Run("fix --unsafe --input-format feed --select PL1001,PL7001 page.txt");
        _cli.Read("page.txt").ShouldBe(once);
    }

    private static byte[] Compress(byte[] text)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }

        return output.ToArray();
    }
}
