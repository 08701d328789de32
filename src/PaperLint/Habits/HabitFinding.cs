using System.Collections.Immutable;

namespace PaperLint.Habits;

/// <summary>A habit of one source.</summary>
public sealed record HabitFinding(Habit Habit, HabitCount Count)
{
    /// <summary>
    /// The month from which on it shows, where it did not before; null where it shows all the time, or where the papers have no
    /// dates. <see cref="Count"/> is of the time from then on.
    /// </summary>
    public Month? Since { get; init; }

    /// <summary>How often it showed before; null without <see cref="Since"/>.</summary>
    public HabitCount? Before { get; init; }

    /// <summary>The number of characters at which texts are cut, where one is the number of many; else null.</summary>
    public int? Length { get; init; }

    public ImmutableArray<HabitExample> Examples { get; init; } = [];
}
