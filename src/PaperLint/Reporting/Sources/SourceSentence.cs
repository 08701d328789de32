using System.Globalization;
using PaperLint.Habits;

namespace PaperLint.Reporting.Sources;

/// <summary>What is said of a source and its habits, in words.</summary>
internal static class SourceSentence
{
    /// <summary>Papers, and the months that they are of.</summary>
    public static string Of(SourceDiagnosis source)
    {
        var papers = string.Create(CultureInfo.InvariantCulture, $"{source.Papers:N0} {(source.Papers == 1 ? "paper" : "papers")}");
        papers = source.Months is { } months ? $"{papers}, {months.First} to {months.Last}" : papers;
        return source.Referenced is { } referenced
            ? string.Create(CultureInfo.InvariantCulture, $"{papers}; {referenced:N0} compared with another copy")
            : papers;
    }

    /// <summary>"drops the backslashes of formulas: 98 % of 1,203 formulas since 2024-03 (2 % of 800 before)".</summary>
    public static string Of(HabitFinding finding)
    {
        var at = finding.Length is { } length ? string.Create(CultureInfo.InvariantCulture, $" at {length:N0} characters") : "";
        var since = finding.Since is { } month && finding.Before is { } before ? $" since {month} ({Of(before)} before)" : "";
        return $"{finding.Habit.Says}{at}: {Of(finding.Count)} {finding.Habit.Unit.ToString().ToLowerInvariant()}{since}";
    }

    private static string Of(HabitCount count)
    {
        // A share that is not all is not called all.
        var percent = count.Affected == count.All ? 100 : Math.Min(99, Math.Round(count.Share * 100));
        return string.Create(CultureInfo.InvariantCulture, $"{percent:0} % of {count.All:N0}");
    }
}
