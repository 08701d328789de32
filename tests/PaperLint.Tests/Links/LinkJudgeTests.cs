using PaperLint.Language.Urls;
using PaperLint.Links;

namespace PaperLint.Tests.Links;

/// <summary>Dead means twice.</summary>
public sealed class LinkJudgeTests
{
    private static readonly LinkAddress Address = LinkAddress.Parse("https://lab.test/tool")!;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly LinkSettings _settings = new();

    [Theory]
    [InlineData("0h alive", null)]
    [InlineData("0h gone", LinkVerdictKind.Unverified)]
    [InlineData("0h gone, 23h gone", LinkVerdictKind.Unverified)]
    [InlineData("0h gone, 24h gone", LinkVerdictKind.Dead)]
    [InlineData("0h nohost, 25h nohost", LinkVerdictKind.Dead)]
    [InlineData("0h gone, 12h gone, 24h gone", LinkVerdictKind.Dead)]
    [InlineData("0h gone, 12h alive, 24h gone", LinkVerdictKind.Unverified)]
    [InlineData("0h gone, 24h gone, 48h alive", null)]
    [InlineData("0h gone, 24h unverified", LinkVerdictKind.Unverified)]
    [InlineData("0h gone, 24h unverified, 48h gone", LinkVerdictKind.Dead)]
    [InlineData("0h gone, 24h gone, 48h unverified", LinkVerdictKind.Dead)]
    [InlineData("0h unverified, 24h unverified, 48h unverified", LinkVerdictKind.Unverified)]
    [InlineData("0h alive, 24h unverified", LinkVerdictKind.Unverified)]
    [InlineData("0h moved", LinkVerdictKind.Moved)]
    [InlineData("0h gone, 24h moved", LinkVerdictKind.Moved)]
    [InlineData("0h repogone", LinkVerdictKind.Unverified)]
    [InlineData("0h repogone, 24h repogone", LinkVerdictKind.Repository)]
    [InlineData("0h empty, 24h empty", LinkVerdictKind.Repository)]
    [InlineData("0h renamed", LinkVerdictKind.Repository)]
    public void What_answers_come_to(string history, LinkVerdictKind? verdict)
    {
        var kind = new LinkJudge(_settings).Judge([.. Read(history)])?.Kind;

        kind.ShouldBe(verdict);
    }

    [Fact]
    public void A_first_failure_is_said_to_be_a_suspicion_with_the_day_of_the_decision() =>
        new LinkJudge(_settings).Judge([.. Read("0h gone")])!.Detail
            .ShouldBe(
                "is suspected to be dead: 404 Not Found to GET https://lab.test/tool on 2026-01-01; what is asked from 2026-01-02 12:00 "
                + "UTC on decides");

    [Fact]
    public void A_verdict_says_what_was_asked_when_and_what_came_back() =>
        new LinkJudge(_settings).Judge([.. Read("0h gone, 48h gone")])!.Detail
            .ShouldBe("is dead: 404 Not Found to GET https://lab.test/tool on 2026-01-03; failing since 2026-01-01");

    [Theory]
    [InlineData(1, 24, "0h gone", true)]
    [InlineData(3, 24, "0h gone, 24h gone", false)]
    [InlineData(3, 24, "0h gone, 24h gone, 48h gone", true)]
    [InlineData(2, 1, "0h gone, 1h gone", true)]
    public void How_often_and_how_far_apart_can_be_set(int failures, int hours, string history, bool dead) =>
        (new LinkJudge(_settings with { Failures = failures, Apart = TimeSpan.FromHours(hours) }).Judge(
        [.. Read(history)])!.Kind == LinkVerdictKind.Dead).ShouldBe(dead);

    [Theory]
    [InlineData("0h alive", 167, false)]
    [InlineData("0h alive", 168, true)]
    [InlineData("0h unverified", 5, false)]
    [InlineData("0h unverified", 6, true)]
    [InlineData("0h gone", 23, false)]
    [InlineData("0h gone", 24, true)]
    [InlineData("0h gone, 24h gone", 72, false)]
    [InlineData("0h gone, 24h gone", 360, true)]
    public void Answers_grow_old(string history, int hours, bool stale)
    {
        var clock = new FixedClock(Start.AddHours(hours));
        new LinkJudge(_settings with { Clock = clock }).IsStale([.. Read(history)]).ShouldBe(stale);
    }

    private static IEnumerable<LinkAnswer> Read(string history) => history.Split(", ").Select(item =>
    {
        var (hours, word) = (int.Parse(item.Split("h ")[0], System.Globalization.CultureInfo.InvariantCulture), item.Split("h ", 2)[1]);
        var outcome = word switch
        {
            "alive" => LinkOutcome.Alive,
            "gone" => LinkOutcome.Gone,
            "nohost" => LinkOutcome.NoSuchHost,
            "moved" => LinkOutcome.Moved,
            "repogone" => LinkOutcome.RepositoryGone,
            "empty" => LinkOutcome.RepositoryEmpty,
            "renamed" => LinkOutcome.RepositoryRenamed,
            _ => LinkOutcome.Unverified,
        };
        return new LinkAnswer(Address, outcome, Start.AddHours(hours))
        {
            Question = $"GET {Address}",
            CameBack = "404 Not Found",
            MovedTo = word is "moved" or "renamed" ? LinkAddress.Parse("https://lab.test/new") : null,
        };
    });

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
