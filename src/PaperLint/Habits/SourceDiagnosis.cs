using System.Collections.Immutable;

namespace PaperLint.Habits;

/// <summary>What a source does to texts.</summary>
/// <param name="Source">The file, as reports name it.</param>
/// <param name="Papers">Papers in it.</param>
/// <param name="Habits">The most frequent first.</param>
public sealed record SourceDiagnosis(string Source, long Papers, ImmutableArray<HabitFinding> Habits)
{
    /// <summary>Papers of which there is another copy to compare them with; null where none was looked for.</summary>
    public long? Referenced { get; init; }

    /// <summary>The first and the last month of its papers; null where none has a date.</summary>
    public (Month First, Month Last)? Months { get; init; }
}
