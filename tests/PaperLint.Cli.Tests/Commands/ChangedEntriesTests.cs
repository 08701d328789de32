using System.Diagnostics;

namespace PaperLint.Cli.Tests.Commands;

public sealed class ChangedEntriesTests : IDisposable
{
    private readonly CliRun _cli = new();

    public ChangedEntriesTests()
    {
        Git("init", "-q", "-b", "main");
        _cli.With("in/a.jsonl", Paper("One") + Paper("Two")).With("in/b.jsonl", Paper("Three")).With("in/page.txt", "Subscribe\n");
        Commit();
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(_cli.PathOf(".git"), "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _cli.Dispose();
    }

    [Fact]
    public void Only_new_and_different_entries_are_reported()
    {
        _cli.Run("check --since HEAD --select PL7001 in").ShouldBe(ExitCode.Clean);
        _cli.Out.ShouldContain("0 papers in 0 files");
        _cli.With("in/a.jsonl", Paper("New") + Paper("Two") + Paper("One").Replace("before", "long before"));
        Titles("check --since HEAD").ShouldBe(["New", "One"]);
    }

    [Fact]
    public void A_file_that_git_does_not_know_is_new_but_papers_that_moved_are_not()
    {
        _cli.With("in/a.jsonl", Paper("One")).With("in/c.jsonl", Paper("Two") + Paper("Four"));
        Titles("check --since HEAD").ShouldBe(["Four"]);
    }

    [Fact]
    public void A_link_out_of_the_repository_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights on Windows");
        using var outside = new CliRun().With("secret.jsonl", Paper("Secret"));
        File.CreateSymbolicLink(_cli.PathOf("in/link.jsonl"), outside.PathOf("secret.jsonl"));
        _cli.Run("check --since HEAD --select PL7001 in").ShouldBe(ExitCode.Clean, _cli.Out);
        Git("add", ".");
        _cli.Run("check --since HEAD --select PL7001 in").ShouldBe(ExitCode.Clean, _cli.Out);
        _cli.Run("check --staged --select PL7001 in").ShouldBe(ExitCode.Clean, _cli.Out);
        Titles("check --since HEAD --follow-links").ShouldBe(["Secret"]);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_program_that_the_repository_names_is_not_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the program is a shell script");
        _cli.With("hook", "#!/bin/sh\ntouch started\n");
        File.SetUnixFileMode(_cli.PathOf("hook"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Git("config", "core.fsmonitor", _cli.PathOf("hook"));
        _cli.With("in/a.jsonl", Paper("New"));
        Titles("check --since HEAD").ShouldBe(["New"]);
        _cli.Run("check --staged in");
        File.Exists(_cli.PathOf("started")).ShouldBeFalse();
    }

    [Fact]
    public void What_is_staged_counts_and_not_what_lies_in_the_folder()
    {
        _cli.With("in/a.jsonl", Paper("One") + Paper("Staged"));
        Git("add", ".");
        _cli.With("in/a.jsonl", Paper("One") + Paper("Later")).With("in/b.jsonl", Paper("Not staged"));
        Titles("check --staged").ShouldBe(["Staged"]);
    }

    [Fact]
    public void What_others_did_on_a_branch_since_it_was_left_is_not_reported()
    {
        Git("checkout", "-q", "-b", "ours");
        _cli.With("in/b.jsonl", Paper("Three") + Paper("Ours"));
        Commit();
        Git("checkout", "-q", "main");
        _cli.With("in/a.jsonl", Paper("Two"));
        Commit();
        Git("checkout", "-q", "ours");
        Titles("check --since main").ShouldBe(["Ours"]);
    }

    [Fact]
    public void A_path_through_a_link_is_the_path_that_git_knows()
    {
        _cli.With("in/a.jsonl", Paper("One") + Paper("Two") + Paper("New"));
        using var link = new CliRun();
        Directory.CreateSymbolicLink(link.PathOf("link"), _cli.Folder);
        _cli.Check($"--since HEAD --select PL7001 {link.PathOf("link/in")}").ShouldHaveSingleItem().ShouldStartWith("in/a.jsonl:3:");
        _cli.Check($"--since HEAD --select PL7001 {link.PathOf("link/in/a.jsonl")}")
            .ShouldHaveSingleItem()
            .ShouldStartWith("in/a.jsonl:3:");
    }

    [Fact]
    public void A_file_that_is_gone_may_be_named()
    {
        File.Delete(_cli.PathOf("in/b.jsonl"));
        _cli.Run("check --since HEAD in/b.jsonl").ShouldBe(ExitCode.Clean, _cli.Error);
    }

    [Theory]
    [InlineData("check --since HEAD nothing-there", "'nothing-there' does not exist")]
    [InlineData("check --since nowhere in", "git knows no commit 'nowhere'")]
    [InlineData("check --since --output=x in", "--since")]
    [InlineData("check --since HEAD --staged in", "give one of them")]
    public void A_revision_that_cannot_be_used_is_exit_code_2(string arguments, string says)
    {
        _cli.Run(arguments).ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
    }

    private static string Paper(string title) =>
        $"{{\"title\": \"{title}\", \"abstract\": \"In {title}, we gain 4\\\\% over what was done before it, and say how that came "
        + $"about.\"}}\n";

    private string[] Titles(string arguments)
    {
        _cli.Run(arguments + " --select PL7001 --output-format json-lines in").ShouldBe(ExitCode.Found);
        return [.. _cli.Out.Trim()
            .Split('\n')
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("entry").GetProperty("title").GetString()!)];
    }

    private void Commit()
    {
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "m");
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _cli.Folder })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
