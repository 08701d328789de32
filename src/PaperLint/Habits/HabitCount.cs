namespace PaperLint.Habits;

/// <summary>How often a habit shows in so many places where it could.</summary>
public readonly record struct HabitCount(long Affected, long All)
{
    /// <summary>From 0 to 1.</summary>
    public double Share => All == 0 ? 0 : (double)Affected / All;

    public static HabitCount operator +(HabitCount left, HabitCount right) => new(left.Affected + right.Affected, left.All + right.All);
}
