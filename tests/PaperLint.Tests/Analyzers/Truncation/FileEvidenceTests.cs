using PaperLint.Analyzers.Truncation;

namespace PaperLint.Tests.Analyzers.Truncation;

public sealed class FileEvidenceTests
{
    private readonly FileEvidence _file = new();

    [Fact]
    public void A_missing_stop_counts_once_others_are_cut()
    {
        Take(EndVerdict.Open).ShouldBeFalse();
        for (var i = 0; i < 3; i++)
        {
            Take(EndVerdict.Cut).ShouldBeTrue();
        }

        Take(EndVerdict.Open).ShouldBeTrue();
        _file.Pending().Count().ShouldBe(1);
    }

    [Fact]
    public void Missing_stops_alone_are_the_habit_of_authors()
    {
        for (var i = 0; i < 50; i++)
        {
            Take(EndVerdict.Open, length: i).ShouldBeFalse();
        }

        _file.Pending().ShouldBeEmpty();
    }

    [Fact]
    public void A_whole_end_counts_where_most_others_of_its_length_are_cut()
    {
        for (var i = 0; i < 10; i++)
        {
            Take(EndVerdict.Cut, length: 1000);
        }

        Take(EndVerdict.Whole, length: 1000).ShouldBeTrue();
        Take(EndVerdict.Whole, length: 950).ShouldBeFalse();
        _file.Pending().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(255, true)]
    [InlineData(512, true)]
    [InlineData(987, false)]
    [InlineData(0, false)]
    public void Feeds_cut_at_round_lengths(int length, bool usual) => FileEvidence.IsUsualLimit(length).ShouldBe(usual);

    private bool Take(EndVerdict verdict, int length = 777)
    {
        var end = new EndSummary(verdict, length, null!);
        var shows = _file.Shows(end);
        if (!shows)
        {
            _file.Keep(end);
        }

        return shows;
    }
}
