using System.Globalization;

namespace PaperLint.Cli.Tests.Review;

/// <summary>A review that is killed at any time keeps what it said was decided, and leaves every file whole.</summary>
public sealed class KilledReviewTests : IDisposable
{
    private const int Papers = 60;

    private static readonly string[] Damaged =
        [.. Enumerable.Range(0, 3).Select(file => string.Concat(Enumerable.Range(file * Papers, Papers).Select(Paper)))];

    private static readonly string[] Repaired =
        Array.ConvertAll(Damaged, text => text.Replace(@"4\\%", "4%", StringComparison.Ordinal));

    /// <summary>Kills of each kind; 100 with PAPERLINT_KILLS=1000.</summary>
    private static readonly int Kills =
        Math.Max(2, int.Parse(Environment.GetEnvironmentVariable("PAPERLINT_KILLS") ?? "2", CultureInfo.InvariantCulture) / 10);

    private readonly CliRun _cli = new();

    private readonly Random _random = new(20);

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task What_it_said_was_decided_is_on_the_disk()
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            Reset();
            using var review = await Start();
            using var client = new ReviewClient(review.Address);
            await client.Query();
            var said = 0;
            await KilledWithin(TimeSpan.FromMilliseconds(300), review, async () =>
            {
                for (; said < Papers; said++)
                {
                    await client.Do("reject", said);
                }
            });
            var decided = Decisions();

            // What it did not answer may have been decided, or not.
            decided.ShouldBeInRange(said, said + 1);
            using var next = await Start();
            next.Defects.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task What_was_being_written_into_files_is_whole_and_can_be_undone()
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            Reset();
            using var review = await Start();
            using var client = new ReviewClient(review.Address);
            await client.Query();
            await client.Do("accept-alike", 0);
            await KilledWithin(TimeSpan.FromMilliseconds(150), review, () => client.Do("apply", 0));
            for (var file = 0; file < Damaged.Length; file++)
            {
                _cli.Read(NameOf(file)).ShouldBeOneOf(Damaged[file], Repaired[file]);
            }

            while (_cli.Run("undo") == ExitCode.Clean)
            {
                _cli.Out.ShouldNotBeEmpty();
            }

            _cli.Error.ShouldContain("there is no run to undo");
            Enumerable.Range(0, Damaged.Length).Select(file => _cli.Read(NameOf(file))).ShouldBe(Damaged);
        }
    }

    private Task<ReviewProcess> Start() => ReviewProcess.Start(_cli.Folder, "in", "--select", "PL7001");

    /// <summary>Asks for work, and kills the review meanwhile.</summary>
    private async Task KilledWithin(TimeSpan most, ReviewProcess review, Func<Task> work)
    {
        var killing = Kill();
        try
        {
            await work();
        }
        catch (HttpRequestException)
        {
            // It was killed before it answered.
        }

        await killing;

        async Task Kill()
        {
            await Task.Delay(_random.NextDouble() * most, TestContext.Current.CancellationToken);
            review.Kill();
        }
    }

    private int Decisions()
    {
        if (!File.Exists(_cli.PathOf(".paperlint-decisions.jsonl")))
        {
            return 0;
        }

        _cli.Run("decisions export").ShouldBe(ExitCode.Clean, _cli.Error);
        return _cli.Out.Count(c => c == '\n');
    }

    private void Reset()
    {
        Directory.Delete(_cli.Folder, recursive: true);
        for (var file = 0; file < Damaged.Length; file++)
        {
            _cli.With(NameOf(file), Damaged[file]);
        }
    }

    private static string NameOf(int file) => $"in/{file}.jsonl";

    private static string Paper(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"title\": \"A Title of a Paper {number}\", \"abstract\": \"We gain 4\\\\% more than {number} others.\"}}\n");
}
