using System.Diagnostics;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Folders that a stranger filled: with links, pipes, and names that look like arguments.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private const string Damaged =
        "A Damaged Title\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_link_out_of_the_folder_is_followed_only_when_asked_for()
    {
        _cli.With("corpus/a.txt", Damaged).With("elsewhere/b.txt", Damaged).With("elsewhere/c.txt", Damaged);
        Directory.CreateSymbolicLink(_cli.PathOf("corpus/folder"), "../elsewhere");
        File.CreateSymbolicLink(_cli.PathOf("corpus/file.txt"), "../elsewhere/c.txt");
        Reported("corpus").ShouldBe(["corpus/a.txt"]);
        _cli.Run("fix --select PL7001 corpus").ShouldBe(ExitCode.Clean);
        _cli.Error.ShouldContain("passed over 2 links out of the folder (--follow-links)");
        _cli.Read("elsewhere/b.txt").ShouldBe(Damaged);
        _cli.Read("elsewhere/c.txt").ShouldBe(Damaged);
        Reported("corpus --follow-links").ShouldBe(["corpus/file.txt", "corpus/folder/b.txt"]);
    }

    [Fact]
    public void A_link_into_a_folder_that_is_named_is_followed()
    {
        _cli.With("corpus/store/a.bin", Damaged);
        File.CreateSymbolicLink(_cli.PathOf("corpus/a.txt"), "store/a.bin");
        Reported("corpus").ShouldBe(["corpus/a.txt"]);
        Directory.CreateSymbolicLink(_cli.PathOf("named"), "corpus");
        Reported("named").ShouldBe(["named/a.txt"]);
    }

    [Fact]
    public void A_file_under_two_names_is_read_once()
    {
        _cli.With("corpus/a.txt", Damaged);
        File.CreateSymbolicLink(_cli.PathOf("corpus/b.txt"), "a.txt");
        Process.Start("ln", [_cli.PathOf("corpus/a.txt"), _cli.PathOf("corpus/c.txt")]).WaitForExit();
        _cli.Run("check --select PL7001,duplicates --output-format concise --quiet corpus corpus/b.txt").ShouldBe(ExitCode.Found);
        _cli.Out.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("corpus/a.txt:2:25: ");
    }

    [Fact]
    public void Folders_that_link_to_each_other_come_to_an_end()
    {
        _cli.With("corpus/a.txt", Damaged);
        for (var level = 0; level < 12; level++)
        {
            foreach (var other in (ReadOnlySpan<int>)[(level + 1) % 12, (level + 5) % 12, (level + 7) % 12])
            {
                Directory.CreateDirectory(_cli.PathOf($"corpus/{level}"));
                Directory.CreateSymbolicLink(_cli.PathOf($"corpus/{level}/{other}"), $"../{other}");
            }
        }

        Directory.CreateSymbolicLink(_cli.PathOf("corpus/itself"), ".");
        Directory.CreateSymbolicLink(_cli.PathOf("corpus/never"), "never");
        Reported("corpus --follow-links").ShouldBe(["corpus/a.txt"]);
    }

    [Fact]
    public void A_pipe_in_a_folder_is_passed_over()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no named pipes in folders here");
        _cli.With("corpus/a.txt", Damaged);
        Process.Start("mkfifo", _cli.PathOf("corpus/b.txt")).WaitForExit();
        Reported("corpus").ShouldBe(["corpus/a.txt"]);
        _cli.Run("check corpus");
        _cli.Error.ShouldContain("passed over 1 device or pipe");
    }

    [Fact]
    public void A_pipe_is_no_manifest()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no named pipes in folders here");
        _cli.With("corpus/rejected.jsonl", "{\"title\": \"A Title\", \"abstract\": \"It gains 4\\\\% of what was there.\"}\n");
        Process.Start("mkfifo", _cli.PathOf("corpus/manifest.json")).WaitForExit();
        Reported("corpus").ShouldBe(["corpus/rejected.jsonl"]);
        _cli.Run("clean corpus/rejected.jsonl --output corpus").ShouldBe(ExitCode.Failed);
    }

    [Fact]
    public void A_name_that_looks_like_arguments_is_a_name()
    {
        _cli.With("args.jsonl", "--output-format\njson=pwned\n")
            .With("@args.jsonl", "{\"title\": \"It gains 4\\\\%\"}\n")
            .With("--fix.jsonl", "{\"title\": \"It gains 4\\\\%\"}\n");
        Reported("-- @args.jsonl --fix.jsonl").ShouldBe(["@args.jsonl", "--fix.jsonl"]);
        Reported("@args.jsonl").ShouldBe(["@args.jsonl"]);
        File.Exists(_cli.PathOf("pwned")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("check", "")]
    [InlineData("fix", "")]
    [InlineData("check", "a.txt", "--rules=")]
    [InlineData("clean", "a.txt", "--output", "")]
    public void An_empty_argument_is_refused(params string[] arguments)
    {
        _cli.With("a.txt", Damaged).Run(arguments).ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("is a variable not set?");
        _cli.Read("a.txt").ShouldBe(Damaged);
    }

    /// <summary>The files that are reported, in order.</summary>
    private IEnumerable<string> Reported(string paths) => _cli.Check("--select PL7001 " + paths).Select(line => line.Split(':')[0]);
}
