using PaperLint.Catalog;
using PaperLint.Habits;
using PaperLint.Packs;

namespace PaperLint.Tests.Habits;

public sealed class HabitTableTests
{
    private static readonly RuleCatalog Catalog = RuleCatalog.Load(new BuiltInRulePack());

    [Fact]
    public void Every_code_is_one_of_a_rule() =>
        HabitTable.BuiltIn.SelectMany(habit => habit.Codes).Where(code => Catalog[code] is null).ShouldBeEmpty();

    [Fact]
    public void Every_code_of_what_is_written_on_purpose_is_one_of_a_rule()
    {
        var file = new DataFile(new BuiltInRulePack(), "evidence/as-written.yml");

        new[] { "as_written", "cuts", "foreign" }.SelectMany(key => file.Words(key)).Where(code => Catalog[code] is null).ShouldBeEmpty();
    }

    [Fact]
    public void Every_habit_comes_with_advice() =>
        HabitTable.BuiltIn.ShouldAllBe(habit => habit.Advice.EndsWith('.') && habit.Says.Length > 0);
}
