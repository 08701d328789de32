using System.Text;
using Microsoft.Data.Sqlite;
using PaperLint.Language.Urls;
using PaperLint.Links;

namespace PaperLint.Tests.Links;

public sealed class LinkCacheTests : IDisposable
{
    private static readonly LinkAddress Address = LinkAddress.Parse("https://lab.test/tool")!;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("paperlint-links-").FullName;

    private string File => Path.Combine(_folder, "cache", "links.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_answer_comes_back_as_it_was()
    {
        var kept = Answer(0) with
        {
            Status = 301,
            MovedTo = LinkAddress.Parse("https://lab.test/new"),
            Redirects = ["301 https://lab.test/new"],
            Elapsed = TimeSpan.FromMilliseconds(12),
        };
        using (var cache = LinkCache.Open(File))
        {
            cache.Add([kept]);
        }

        using var again = LinkCache.Open(File);
        var answer = again.AnswersOf(Address).Single();
        answer.Redirects.ShouldBe(kept.Redirects);
        (answer with { Redirects = kept.Redirects }).ShouldBe(kept);
    }

    [Fact]
    public void The_oldest_answers_are_forgotten()
    {
        using var cache = LinkCache.Open(File);
        cache.Add([.. Enumerable.Range(0, 50).Select(Answer)]);

        cache.AnswersOf(Address).Select(answer => answer.AskedAt).ShouldBe(Enumerable.Range(30, 20).Select(day => Start.AddDays(day)));
    }

    [Fact]
    public async Task Several_runs_write_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(run => Task.Run(() =>
        {
            using var cache = LinkCache.Open(File);
            for (var i = 0; i < 50; i++)
            {
                cache.Add([Answer(0) with { Address = LinkAddress.Parse($"https://lab.test/{run}/{i}")! }]);
            }
        })));

        using var all = LinkCache.Open(File);
        var addresses = Enumerable.Range(0, 4)
            .SelectMany(run => Enumerable.Range(0, 50).Select(i => LinkAddress.Parse($"https://lab.test/{run}/{i}")!));
        addresses.ShouldAllBe(address => all.AnswersOf(address).Length == 1);
    }

    [Theory]
    [InlineData(0, 4096)]
    [InlineData(200, 8000)]
    public void A_damaged_file_is_set_aside(int from, int to)
    {
        using (var cache = LinkCache.Open(File))
        {
            cache.Add([.. Enumerable.Range(0, 15).Select(Answer)]);
        }

        var bytes = System.IO.File.ReadAllBytes(File);
        Array.Fill(bytes, (byte)0xA5, from, Math.Min(to, bytes.Length) - from);
        System.IO.File.WriteAllBytes(File, bytes);

        using var anew = LinkCache.Open(File);
        anew.AnswersOf(Address).ShouldBeEmpty();
        System.IO.File.ReadAllBytes(anew.SetAside!).ShouldBe(bytes);
    }

    [Fact]
    public void What_is_no_database_is_set_aside_whole()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, "these are my notes", Encoding.UTF8);

        using var anew = LinkCache.Open(File);
        System.IO.File.ReadAllText(anew.SetAside!).ShouldBe("these are my notes");
    }

    [Fact]
    public void The_database_of_another_program_is_left_alone()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE mine (a)";
            command.ExecuteNonQuery();
        }

        Should.Throw<LinkCacheException>(() => LinkCache.Open(File)).Message.ShouldContain("another program");
    }

    [Fact]
    public void A_file_of_a_later_version_is_left_alone()
    {
        LinkCache.Open(File).Dispose();
        using (var later = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            later.Open();
            using var command = later.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        Should.Throw<LinkCacheException>(() => LinkCache.Open(File)).Message.ShouldContain("a later version");
    }

    private static LinkAnswer Answer(int day) =>
        new(Address, LinkOutcome.Gone, Start.AddDays(day)) { Question = "GET https://lab.test/tool", CameBack = "404 Not Found" };
}
