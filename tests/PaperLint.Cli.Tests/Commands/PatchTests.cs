using System.Diagnostics;
using System.Text;

namespace PaperLint.Cli.Tests.Commands;

/// <summary>What <c>fix --diff</c> prints is what <c>fix</c> does: a patch that other programs apply, or a page for people.</summary>
public sealed class PatchTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    public static TheoryData<string, string> Files => new()
    {
        { "page.txt", Feed(12, i => i is 2 or 9) },
        { "first-and-last.txt", Feed(8, i => i is 0 or 7) },
        { "neighbours.txt", Feed(30, i => i % 3 == 0) },
        { "all.txt", Feed(5, _ => true) },
        { "no-newline.txt", Feed(6, i => i is 5).TrimEnd('\n') },
        { "windows.txt", Feed(6, i => i is 3).Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "mark.txt", "\ufeff" + Feed(6, i => i is 0) },
        { "one-line.json", "[{\"title\":\"One of them\",\"abstract\":\"We gain 4\\\\% by it.\"}]" },
        { "papers.jsonl", string.Concat(Enumerable.Range(0, 9).Select(Record)) },
        { "a folder/größe\t\"x\".txt", Feed(4, i => i is 1) },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Git_and_patch_apply_it_and_the_file_is_as_fix_leaves_it(string name, string content)
    {
        _cli.With("corpus/" + name, content).Run("fix corpus --select PL7001 --diff").ShouldBe(ExitCode.Found, _cli.Error);
        Bytes("corpus/" + name).ShouldBe(Encoding.UTF8.GetBytes(content));
        _cli.With("repairs.patch", _cli.Out);
        foreach (var folder in (string[])["by-git", "by-patch", "by-fix"])
        {
            _cli.With($"{folder}/corpus/{name}", content);
        }

        Run("by-git", "git", "apply", "../repairs.patch");
        Run("by-patch", "patch", "--binary", "-p1", "-i", "../repairs.patch");
        _cli.Run("fix by-fix --select PL7001").ShouldBe(ExitCode.Clean, _cli.Error);
        var repaired = Bytes("by-fix/corpus/" + name);
        repaired.ShouldNotBe(Encoding.UTF8.GetBytes(content));
        Bytes("by-git/corpus/" + name).ShouldBe(repaired);
        Bytes("by-patch/corpus/" + name).ShouldBe(repaired);
    }

    private byte[] Bytes(string name) => File.ReadAllBytes(_cli.PathOf(name));

    [Fact]
    public void Lines_around_a_change_are_shown_and_a_missing_line_break_is_marked()
    {
        _cli.With("page.txt", Feed(6, i => i is 5).TrimEnd('\n')).Run("fix page.txt --select PL7001 --diff").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldBe("""
            --- a/page.txt
            +++ b/page.txt
            @@ -9,4 +9,4 @@
             Number 4
             We say what was done and what came of 4.
             Number 5
            -We gain 5\% over what was done before.
            \ No newline at end of file
            +We gain 5% over what was done before.
            \ No newline at end of file

            """);
    }

    [Fact]
    public void Lines_of_a_corpus_are_no_commands_where_a_service_shows_them()
    {
        _cli.Variables["CI"] = "true";
        _cli.With("page.txt", "Number 1\n::error::We gain 5\\% over what was done before.\nNumber 2\n::error::We say what was done.\n");
        _cli.Run("fix page.txt --select PL7001 --diff").ShouldBe(ExitCode.Found);
        _cli.Out.Split('\n').ShouldNotContain(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }

    [Fact]
    public void A_compressed_file_has_no_patch()
    {
        _cli.With("page.jsonl", "{\"title\":\"One of them\",\"abstract\":\"We gain 4\\\\% by it.\"}\n");
        _cli.Run("convert page.jsonl --to json-lines --output page.jsonl.gz").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Run("fix page.jsonl.gz --diff").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldBeEmpty();
        _cli.Error.ShouldContain("page.jsonl.gz is compressed");
    }

    [Theory]
    [InlineData("always", "\e[9;31m\\%\e[0m\e[32m%\e[0m over what")]
    [InlineData("never", "[-\\%-]{+%+} over what")]
    public void On_a_terminal_old_and_new_stand_inside_the_line(string color, string expected)
    {
        _cli.Width = 60;
        _cli.With("page.txt", Feed(6, i => i is 2 or 3));
        _cli.Run($"fix page.txt --select PL7001 --diff --color {color}").ShouldBe(ExitCode.Found);
        _cli.Out.ShouldContain("We gain 2" + expected);
        _cli.Out.ShouldContain("Number 3");
        _cli.Out.ShouldNotContain("Number 4");
        _cli.Out.ShouldNotContain("---");
    }

    private static string Feed(int papers, Func<int, bool> isDamaged) => string.Concat(Enumerable.Range(0, papers).Select(i =>
        $"Number {i}\n{(isDamaged(i) ? $"We gain {i}\\% over what was done before." : $"We say what was done and what came of {i}.")}\n"));

    private static string Record(int i) =>
        $"{{\"title\":\"Number {i}\",\"abstract\":\"We gain {i}\\\\% {'\u2028'} by it.\"}}\n";

    private void Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _cli.PathOf(folder),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program}: {error}\n{_cli.Read("repairs.patch")}");
    }
}
