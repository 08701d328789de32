using System.Diagnostics;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>
/// The hooks under the real pre-commit, from a clone of this repository. It packs the tool, so it runs in CI and on demand only.
/// </summary>
public sealed class PreCommitTests : IDisposable
{
    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void A_dirty_page_fails_and_is_fixed_and_a_clean_one_passes()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pre-commit"), "there is no pre-commit here; .ci/install, as root, installs it");
        Assert.SkipUnless(Directory.Exists(Repository.PathOf(".git"))
            || File.Exists(Repository.PathOf(".git")), "this is no clone of the repository");
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true"
            || Environment.GetEnvironmentVariable("PAPERLINT_SLOW_TESTS") == "1",
                "it packs the tool, which takes minutes; PAPERLINT_SLOW_TESTS=1 runs it");
        Run("git", "clone", "-q", Repository.Root, "tool").Code.ShouldBe(0);
        var revision = Run("git", "-C", "tool", "rev-parse", "HEAD").Output.Trim();
        _cli.With("scratch/page.txt",
            "A title\nAn abstract that gains 4\\% over what was done before it, and says how that came about in the end.\n")
            .With("scratch/.pre-commit-config.yaml",
                $"repos:\n  - repo: {_cli.PathOf("tool")}\n    rev: {revision}\n    hooks: [{{ id: paperlint-check }}, {{ id: "
                + $"paperlint-fix }}]\n");
        Run("git", "init", "-q", "scratch");
        Run("git", "-C", "scratch", "add", "-A");

        var dirty = Run("pre-commit", "run", "--all-files");
        dirty.Code.ShouldBe(1, dirty.Output);
        dirty.Output.ShouldContain("2:25 warning PL7001");
        System.Text.RegularExpressions.Regex.Count(dirty.Output, "warning PL7001").ShouldBe(1, dirty.Output);
        _cli.Read("scratch/page.txt").ShouldContain("gains 4% over");

        Run("git", "-C", "scratch", "add", "-A");
        var clean = Run("pre-commit", "run", "--all-files");
        clean.Code.ShouldBe(0, clean.Output);
        clean.Output.ShouldNotContain("Installing environment");
    }

    private (int Code, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = program == "git" ? _cli.Folder : _cli.PathOf("scratch"),
            RedirectStandardOutput = true,
        };
        start.Environment["PRE_COMMIT_HOME"] = _cli.PathOf("home");
        start.Environment["XDG_CACHE_HOME"] = _cli.Folder;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
