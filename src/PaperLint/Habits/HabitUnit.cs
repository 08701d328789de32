namespace PaperLint.Habits;

/// <summary>What a habit is counted in.</summary>
public enum HabitUnit
{
    Papers,
    Formulas,
    Links,

    /// <summary>Greek letters, each run of them as one.</summary>
    Letters,
}
