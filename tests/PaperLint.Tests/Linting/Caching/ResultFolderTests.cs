using PaperLint.Linting.Caching;

namespace PaperLint.Tests.Linting.Caching;

public sealed class ResultFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("paperlint-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void What_is_old_is_removed_and_what_is_of_others_is_left()
    {
        var folder = new ResultFolder(_path);
        var (old, young) = (folder.PathOf([1]), folder.PathOf([2]));
        Write(old, days: 31);
        Write(young, days: 29);
        Write(old + ".1.tmp", days: 2);
        Write(young + ".2.tmp", days: 0);
        Write(Path.Combine(_path, "notes.tmp"), days: 99);
        Write(Path.Combine(_path, "papers.jsonl"), days: 99);
        folder.Trim();
        Directory.GetFiles(_path)
            .Select(Path.GetFileName)
            .ShouldBe([Path.GetFileName(young), Path.GetFileName(young) + ".2.tmp", "notes.tmp", "papers.jsonl"], ignoreOrder: true);
    }

    private static void Write(string path, int days)
    {
        File.WriteAllText(path, "content");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-days));
    }
}
