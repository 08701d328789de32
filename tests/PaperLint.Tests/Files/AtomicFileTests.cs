using PaperLint.Files;

namespace PaperLint.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("paperlint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_that_is_not_committed_leaves_nothing_behind()
    {
        var path = With("a.txt", "old");
        using (var file = new AtomicFile(path))
        {
            file.Stream.Write("new"u8);
            Directory.GetFiles(_folder).Length.ShouldBe(2);
        }

        Directory.GetFiles(_folder).ShouldBe([path]);
        File.ReadAllText(path).ShouldBe("old");
    }

    [Fact]
    public void A_file_that_another_program_wrote_to_is_not_replaced()
    {
        var path = With("a.txt", "old");
        using var file = new AtomicFile(path, FileVersion.Of(path));
        file.Stream.Write("new"u8);
        File.AppendAllText(path, " and more");
        Should.Throw<FileChangedException>(file.Commit).Message.ShouldContain("a.txt");
        File.ReadAllText(path).ShouldBe("old and more");
    }

    [Fact]
    public void A_file_that_took_the_place_of_another_is_not_replaced()
    {
        var path = With("a.txt", "old");
        using var file = new AtomicFile(path, FileVersion.Of(path));
        file.Stream.Write("new"u8);
        File.Move(With("b.txt", "two"), path, overwrite: true);
        Should.Throw<FileChangedException>(file.Commit);
        File.ReadAllText(path).ShouldBe("two");
    }

    [Fact]
    public void A_file_that_came_where_none_was_is_not_replaced()
    {
        var path = Path.Combine(_folder, "a.txt");
        using var file = new AtomicFile(path, FileVersion.Of(path));
        With("a.txt", "somebody's");
        Should.Throw<FileChangedException>(file.Commit);
        File.ReadAllText(path).ShouldBe("somebody's");
    }

    [Fact]
    public void A_name_can_be_as_long_as_names_may_be()
    {
        var path = With(new string('n', 251) + ".txt", "old");
        Write(path, "new");
        File.ReadAllText(path).ShouldBe("new");
    }

    [Fact]
    public void A_file_with_several_names_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "names are counted on Linux alone");
        var path = With("a.txt", "old");
        using (var link = System.Diagnostics.Process.Start("ln", [path, Path.Combine(_folder, "b.txt")]))
        {
            link.WaitForExit();
        }

        Should.Throw<IOException>(() => new AtomicFile(path)).Message.ShouldContain("2 names");
        Directory.GetFiles(_folder).Length.ShouldBe(2);
    }

    [Fact]
    public void A_device_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /dev/null");
        Should.Throw<IOException>(() => new AtomicFile("/dev/null")).Message.ShouldContain("no regular file");
    }

    [Fact]
    public void A_link_to_nothing_stays_a_link()
    {
        var link = Path.Combine(_folder, "link.txt");
        File.CreateSymbolicLink(link, Path.Combine(_folder, "real.txt"));
        Write(link, "new");
        new FileInfo(link).LinkTarget.ShouldNotBeNull();
        File.ReadAllText(Path.Combine(_folder, "real.txt")).ShouldBe("new");
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void Nobody_can_read_the_new_file_who_could_not_read_the_old_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        var path = With("a.txt", "old");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var file = new AtomicFile(path);
        File.GetUnixFileMode(Directory.GetFiles(_folder).Single(name => name != path))
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void What_killed_runs_left_is_removed_and_nothing_else()
    {
        const string nobody = ".paperlint-2000000000-0123456789abcdef0123456789abcdef.tmp";
        string[] stay =
            [".paperlint-baseline.jsonl", ".paperlint-1.tmp", "a.paperlint-2000000000-0123456789abcdef0123456789abcdef.tmp",
            ".paperlint-notes.lock"];
        foreach (var name in (string[])[nobody, ".paperlint-0123456789abcdef.lock", .. stay])
        {
            With(name, "x");
        }

        using var living = new AtomicFile(Path.Combine(_folder, "a.txt"));
        AbandonedFiles.Remove(_folder);
        Directory.GetFiles(_folder).Select(Path.GetFileName).Except(stay).ShouldHaveSingleItem().ShouldNotBe(nobody);
        living.Commit();
        File.Exists(Path.Combine(_folder, "a.txt")).ShouldBeTrue();
    }

    [Fact]
    public void What_an_earlier_run_of_the_same_number_left_is_removed()
    {
        var own = With($".paperlint-{Environment.ProcessId}-0123456789abcdef0123456789abcdef.tmp", "mine");
        AbandonedFiles.Remove(_folder);
        File.Exists(own).ShouldBeTrue();
        File.SetLastWriteTimeUtc(own, DateTime.UtcNow.AddDays(-1));
        AbandonedFiles.Remove(_folder);
        File.Exists(own).ShouldBeFalse();
    }

    [Fact]
    public async Task All_of_many_changes_at_once_are_kept()
    {
        var path = Path.Combine(_folder, "list.txt");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => TextFile.Change(path, 1000, text => $"{text}{i}\n"))));
        File.ReadAllLines(path).Select(int.Parse).Order().ShouldBe(Enumerable.Range(0, 20));
        Directory.GetFiles(_folder).ShouldBe([path]);
    }

    private static void Write(string path, string text)
    {
        using var file = new AtomicFile(path);
        file.Stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        file.Commit();
    }

    private string With(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
