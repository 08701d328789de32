namespace PaperLint.Cli.Tests.Commands;

public sealed class FixCommandTests : IDisposable
{
    private const string Damaged =
        "A Damaged Title\r\nAn abstract that gains 4\\% over what was done before it, and says how that came about.\r\n";
    private const string Repaired =
        "A Damaged Title\r\nAn abstract that gains 4% over what was done before it, and says how that came about.\r\n";

    private readonly CliRun _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Only_the_damaged_bytes_change()
    {
        _cli.With("page.txt", Damaged).Run("fix page.txt").ShouldBe(ExitCode.Clean);
        _cli.Read("page.txt").ShouldBe(Repaired);
    }

    [Fact]
    public void Without_a_check_it_passes_whatever_is_left_and_reports_nothing()
    {
        const string left = "A title\nAn abstract in which we recieve what was done before it, and say how that came about in the end.\n";
        _cli.With("page.txt", left).Run("fix page.txt").ShouldBe(ExitCode.Found);
        _cli.Run("fix --no-check page.txt").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Out.ShouldBeEmpty();
        _cli.Error.ShouldBe("Repaired 0 places in 0 files.\n");
        _cli.With("page.txt", Damaged).Run("fix --no-check page.txt").ShouldBe(ExitCode.Clean, _cli.Error);
        _cli.Read("page.txt").ShouldNotBe(Damaged);
    }

    [Fact]
    public void Fixing_twice_changes_nothing_more()
    {
        _cli.With("page.txt", Damaged).Run("fix page.txt");
        var written = File.GetLastWriteTimeUtc(_cli.PathOf("page.txt"));
        _cli.Run("fix page.txt").ShouldBe(ExitCode.Clean);
        File.GetLastWriteTimeUtc(_cli.PathOf("page.txt")).ShouldBe(written);
    }

    [Fact]
    public void Diff_prints_the_change_and_makes_none()
    {
        _cli.With("page.txt", Damaged).Run("fix --diff page.txt").ShouldBe(ExitCode.Found);
        _cli.Read("page.txt").ShouldBe(Damaged);
        _cli.Out.ShouldContain("\n-An abstract that gains 4\\%");
        _cli.Out.ShouldContain("\n+An abstract that gains 4% over");
    }

    [Fact]
    public void A_link_stays_a_link_and_its_file_is_fixed()
    {
        _cli.With("real/page.txt", Damaged);
        File.CreateSymbolicLink(_cli.PathOf("link.txt"), _cli.PathOf("real/page.txt"));
        _cli.Run("fix link.txt").ShouldBe(ExitCode.Clean);
        new FileInfo(_cli.PathOf("link.txt")).LinkTarget.ShouldNotBeNull();
        _cli.Read("real/page.txt").ShouldBe(Repaired);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void The_mode_of_a_file_is_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        _cli.With("page.txt", Damaged);
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        File.SetUnixFileMode(_cli.PathOf("page.txt"), mode);
        _cli.Run("fix page.txt");
        File.GetUnixFileMode(_cli.PathOf("page.txt")).ShouldBe(mode);
    }

    [Fact]
    public void A_file_that_cannot_be_read_whole_is_left_as_it_is()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(Damaged).Concat("A Title in Latin-1: caf\xe9\r\n"u8.ToArray()).ToArray();
        bytes[^3] = 0xe9;
        _cli.With("page.txt", bytes).Run("fix page.txt").ShouldBe(ExitCode.Failed);
        File.ReadAllBytes(_cli.PathOf("page.txt")).ShouldBe(bytes);
        _cli.Error.ShouldContain("page.txt was left as it is");
    }
}
