using System.Diagnostics;
using PaperLint.Files;

namespace PaperLint.Tests.Files;

public sealed class RegularFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("paperlint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_link_to_a_device_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no device files here");
        File.CreateSymbolicLink(PathOf("zero"), "/dev/zero");
        RegularFile.IsThere(PathOf("zero")).ShouldBeTrue();
        Should.Throw<IOException>(() => RegularFile.ReadText(PathOf("zero"), 100)).Message.ShouldContain("not a regular file");
    }

    [Fact]
    public void A_pipe_that_nobody_writes_to_is_refused_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no named pipes in folders here");
        Process.Start("mkfifo", PathOf("pipe")).WaitForExit();
        Should.Throw<IOException>(() => RegularFile.Open(PathOf("pipe"))).Message.ShouldContain("not a regular file");
    }

    [Fact]
    public void A_file_is_read_up_to_the_stated_size()
    {
        File.WriteAllText(PathOf("a"), "\uFEFFfour");
        RegularFile.ReadText(PathOf("a"), 7).ShouldBe("four");
        Should.Throw<IOException>(() => RegularFile.ReadText(PathOf("a"), 6)).Message.ShouldContain("larger than");
    }

    [Fact]
    public void A_file_that_is_longer_than_its_length_says_is_refused_too()
    {
        Assert.SkipUnless(File.Exists("/proc/self/status"), "there is no file here that does not know its length");
        Should.Throw<IOException>(() => RegularFile.ReadText("/proc/self/status", 10)).Message.ShouldContain("larger than");
    }

    [Fact]
    public void All_names_of_a_file_are_one_file()
    {
        File.WriteAllText(PathOf("a"), "");
        File.WriteAllText(PathOf("b"), "");
        File.CreateSymbolicLink(PathOf("link"), "a");
        FileStatus.Of(PathOf("link")).ShouldBe(FileStatus.Of(PathOf("a")));
        FileStatus.Of(PathOf("b")).ShouldNotBe(FileStatus.Of(PathOf("a")));
        FileStatus.Of(PathOf("a")).Kind.ShouldBe(FileKind.Regular);
        FileStatus.Of(_folder).Kind.ShouldBe(FileKind.Folder);
        FileStatus.Of(PathOf("none")).Kind.ShouldBe(FileKind.Absent);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
