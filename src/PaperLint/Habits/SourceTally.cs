namespace PaperLint.Habits;

/// <summary>What was counted of one source in one month.</summary>
/// <param name="habits">The number of habits.</param>
internal sealed class SourceTally(int habits)
{
    private readonly long[] _whole = new long[Enum.GetValues<HabitUnit>().Length];
    private readonly long[] _affected = new long[habits];

    public void Add(HabitUnit unit, int count) => _whole[(int)unit] += count;

    public void AddAffected(int habit) => _affected[habit]++;

    /// <summary>Of papers it is known how many there are; of the others those that are whole, and those that are not come on top.</summary>
    public HabitCount Of(int habit, HabitUnit unit)
    {
        var affected = _affected[habit];
        return new HabitCount(affected, unit == HabitUnit.Papers ? Math.Max(affected, _whole[(int)unit]) : affected + _whole[(int)unit]);
    }

    public long Papers => _whole[(int)HabitUnit.Papers];

    /// <summary>Papers of which there is another copy in a reference.</summary>
    public long Referenced { get; set; }

    /// <summary>The places of a habit, whatever it is counted in.</summary>
    public long Affected(int habit) => _affected[habit];
}
