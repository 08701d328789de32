using System.Diagnostics;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Configuration that came with a stranger's repository.</summary>
public sealed class HostileConfigurationTests : IDisposable
{
    private const string Rule =
        "analyzer: pattern\nmessage: gains\npattern: 'gains'\nno_fix: none\nexamples: { bad: ['it [|gains|] much'], good: ['it loses'] }\n";

    private readonly CliRun _cli = new();

    public HostileConfigurationTests() =>
        _cli.With("repository/a.txt", "A Title\nAn abstract that gains much over what was done before it.\n");

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("rules: [../pack]\n",
        "paperlint.yml:1:9: 'rules' must name what lies below the folder of this file, and '../pack' does not")]
    [InlineData("rules: [pack, link]\n", "paperlint.yml:1:15: 'rules' must name")]
    [InlineData("baseline: ../b.jsonl\n", "paperlint.yml:1:11: 'baseline' must name")]
    [InlineData("reference: ../pack\n", "paperlint.yml:1:12: 'reference' must name")]
    [InlineData("reference: [link/b.jsonl]\n", "paperlint.yml:1:13: 'reference' must name")]
    [InlineData("baseline: /tmp/b.jsonl\n", "paperlint.yml:1:11: 'baseline' must name")]
    [InlineData("baseline: link/b.jsonl\n", "paperlint.yml:1:11: 'baseline' must name")]
    [InlineData("baseline: \"a\\0b\"\n", "paperlint.yml:1:11: 'baseline' must name")]
    public void What_a_configuration_names_lies_below_its_folder(string text, string says)
    {
        _cli.With("pack/text/PL9001-gains.yml", Rule)
            .With("repository/pack/text/PL9002-gains.yml", Rule)
            .With("repository/paperlint.yml", text);
        Directory.CreateSymbolicLink(_cli.PathOf("repository/link"), "../pack");
        _cli.Run("baseline --config repository/paperlint.yml repository").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
        File.Exists(_cli.PathOf("b.jsonl")).ShouldBeFalse();
    }

    [Fact]
    public void A_pack_in_the_repository_is_used()
    {
        _cli.With("repository/pack/text/PL9001-gains.yml", Rule).With("repository/paperlint.yml", "rules: [pack]\n");
        _cli.Check("--config repository/paperlint.yml --select PL9001 repository")
            .ShouldHaveSingleItem()
            .ShouldStartWith("repository/a.txt:2:18: ");
    }

    [Theory]
    [InlineData("../../../secret.yml", "a pack reads no file outside of it")]
    [InlineData("../../pack-secret/secret.yml", "a pack reads no file outside of it")]
    [InlineData("link.yml", "this is no file of the pack")]
    public void The_data_files_of_a_pack_lie_in_the_pack(string file, string why)
    {
        _cli.With("secret.yml", "words: [a]\n").With("pack-secret/secret.yml", "words: [a]\n")
            .With("pack/text/PL9001-listed.yml",
                $"analyzer: terms\nmessage: listed\nterms: '{file}'\nno_fix: none\nexamples: {{ bad: ['it [|gains|] much'], good: ['it "
                + $"loses'] }}\n");
        File.CreateSymbolicLink(_cli.PathOf("pack/text/link.yml"), "../../secret.yml");
        _cli.Run("check --rules pack repository").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(why);
    }

    [Fact]
    public void Folders_of_a_pack_that_link_in_circles_come_to_an_end()
    {
        _cli.With("pack/text/PL9001-gains.yml", Rule);
        foreach (var name in (ReadOnlySpan<string>)["one", "two", "three"])
        {
            Directory.CreateSymbolicLink(_cli.PathOf($"pack/{name}"), ".");
        }

        _cli.Check("--rules pack --select PL9001 repository").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("paperlint.yml")]
    [InlineData(".editorconfig")]
    [InlineData(".paperlint-suppressions.yml")]
    [InlineData(".paperlint-baseline.jsonl")]
    [InlineData("sub/.gitignore")]
    [InlineData("pack/text/PL9001-gains.yml", "--rules pack", "this is no file of the pack")]
    [InlineData("known.index", "--against known.index")]
    public void No_device_and_no_pipe_is_read_for_a_file(string name, string flags = "", string says = "not a regular file")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no device files here");
        _cli.With("sub/a.txt", "A Title\nAn abstract that gains much over what was done before it.\n");
        Directory.CreateDirectory(Path.GetDirectoryName(_cli.PathOf(name))!);
        File.CreateSymbolicLink(_cli.PathOf(name), "/dev/zero");
        _cli.Run($"check sub {flags}").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain(says);
        File.Delete(_cli.PathOf(name));
        Process.Start("mkfifo", _cli.PathOf(name)).WaitForExit();
        _cli.Run($"check sub {flags}").ShouldBe(ExitCode.Failed);
        _cli.Error.ShouldContain("not a regular file");
    }
}
