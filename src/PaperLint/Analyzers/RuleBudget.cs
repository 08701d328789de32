using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using PaperLint.Rules;

namespace PaperLint.Analyzers;

/// <summary>
/// The time that an analyzer may take in one run, and the text that it may write, where a rule of a pack says what it does:
/// a stranger's pattern or list can be such that each text takes a little too long. Both grow with the text that was read, so
/// that a sound rule is never stopped however large the corpus. What is over its budget is off for the rest of the run.
/// </summary>
internal sealed class RuleBudget(string rules)
{
    /// <summary>
    /// What a run may cost beyond <see cref="TimePerText"/> and <see cref="TimePerUnit"/>: slow first texts, and a machine that
    /// does other things.
    /// </summary>
    private static readonly TimeSpan SpareTime = TimeSpan.FromSeconds(10);

    /// <summary>For each UTF-16 unit: a pattern that reads a text once takes less than a tenth of it.</summary>
    private static readonly TimeSpan TimePerUnit = TimeSpan.FromTicks(2);

    /// <summary>
    /// For each text: what its reader finds out about URLs and formulas is found when the first analyzer asks, and others ask for
    /// nothing then.
    /// </summary>
    private static readonly TimeSpan TimePerText = TimeSpan.FromMilliseconds(1);

    /// <summary>UTF-16 units that fixes may hold for each unit that was read: no repair is longer than what it repairs.</summary>
    private const long WrittenPerUnit = 4;

    private const long SpareUnits = 100_000;

    private long _ticks;
    private long _texts;
    private long _read;
    private long _written;
    private int _isSaid;

    /// <summary>The ids of the rules of packs that it is for.</summary>
    public string Rules { get; } = rules;

    /// <summary>Whether nothing is left of it.</summary>
    public bool IsSpent =>
        TimeLeft <= TimeSpan.Zero || Volatile.Read(ref _written) > SpareUnits + (WrittenPerUnit * Volatile.Read(ref _read));

    private TimeSpan TimeLeft =>
        SpareTime + (TimePerText * Volatile.Read(ref _texts))
        + (TimePerUnit * Volatile.Read(ref _read)) - TimeSpan.FromTicks(Volatile.Read(ref _ticks));

    /// <summary>
    /// A budget for an analyzer that runs these rules; null where all of them are part of the program, whose tests show what they
    /// cost.
    /// </summary>
    public static RuleBudget? Of(params ImmutableArray<Rule> rules) => rules.All(rule => rule.Parameters.IsBuiltIn)
        ? null
        : new RuleBudget(string.Join(", ", rules.Where(rule => !rule.Parameters.IsBuiltIn).Select(rule => rule.Id)));

    /// <summary>Notes that a text of this length, in UTF-16 units, is read.</summary>
    public void Read(int length)
    {
        Interlocked.Increment(ref _texts);
        Interlocked.Add(ref _read, length);
    }

    /// <summary>Whether what was begun at this time stamp must end.</summary>
    public bool IsOver(long started) => Stopwatch.GetElapsedTime(started) > TimeLeft;

    /// <summary>Notes what was begun at this time stamp as done.</summary>
    public void Spend(long started) => Interlocked.Add(ref _ticks, Stopwatch.GetElapsedTime(started).Ticks);

    /// <summary>Asks for a text of at most this many UTF-16 units; false where that is more than what is left.</summary>
    public bool Write(long length) => Interlocked.Add(ref _written, length) <= SpareUnits + (WrittenPerUnit * Volatile.Read(ref _read));

    /// <summary>What is to be said once when nothing is left; null before, and after it was said.</summary>
    public string? Notice()
    {
        if (!IsSpent || Interlocked.Exchange(ref _isSaid, 1) != 0)
        {
            return null;
        }

        var why = TimeLeft <= TimeSpan.Zero
            ? string.Create(CultureInfo.InvariantCulture, $"took {SpareTime.TotalSeconds} s longer than rules take")
            : "would write several times the text that it reads";
        return $"{Rules} {why}, and is off for the rest of the run";
    }
}
