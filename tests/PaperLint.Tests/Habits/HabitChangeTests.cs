using PaperLint.Habits;

namespace PaperLint.Tests.Habits;

public sealed class HabitChangeTests
{
    [Fact]
    public void A_scraper_that_changed_did_so_in_a_month()
    {
        var change = HabitChange.Find(
            [(new(2024, 1), new(1, 50)), (new(2024, 2), new(0, 30)), (new(2024, 3), new(49, 50)), (new(2024, 4), new(20, 20))]);

        change.ShouldBe((new Month(2024, 3), new HabitCount(1, 80), new HabitCount(69, 70)));
    }

    [Fact]
    public void One_that_always_did_so_has_not_changed() =>
        HabitChange.Find([(new(2024, 1), new(45, 50)), (new(2024, 2), new(50, 50))]).ShouldBeNull();

    [Fact]
    public void A_few_places_say_nothing() =>
        HabitChange.Find([(new(2024, 1), new(0, 5)), (new(2024, 2), new(50, 50))]).ShouldBeNull();

    [Theory]
    [InlineData("arxiv:2403.01234", "2024-03")]
    [InlineData("arxiv:0704.0001", "2007-04")]
    [InlineData("arxiv:hep-th/9901001", "1999-01")]
    [InlineData("arxiv:cs/0301001", "2003-01")]
    [InlineData("arxiv:2413.01234", null)]
    [InlineData("doi:10.1000/2403.01234", null)]
    [InlineData("title:2403012345678901", null)]
    public void The_number_of_a_paper_tells_its_month(string key, string? month) => Month.Of(key)?.ToString().ShouldBe(month);
}
