namespace PaperLint.Habits;

/// <summary>Finds the month from which on a habit shows.</summary>
internal static class HabitChange
{
    /// <summary>Places on either side of the month below which a share says little.</summary>
    private const int FewestPlaces = 20;

    /// <summary>By how much the shares must differ: a scraper that has changed does otherwise with nearly all.</summary>
    private const double LeastDifference = 0.3;

    /// <param name="months">In order.</param>
    /// <returns>Null where no month parts them clearly.</returns>
    public static (Month Since, HabitCount Before, HabitCount After)? Find(IReadOnlyList<(Month Month, HabitCount Count)> months)
    {
        var all = months.Aggregate(default(HabitCount), (sum, month) => sum + month.Count);
        var before = default(HabitCount);
        (Month Since, HabitCount Before, HabitCount After)? best = null;
        foreach (var (month, count) in months)
        {
            var after = new HabitCount(all.Affected - before.Affected, all.All - before.All);
            if (before.All >= FewestPlaces && after.All >= FewestPlaces && after.Share - before.Share >= LeastDifference
                && (best is null || after.Share - before.Share > best.Value.After.Share - best.Value.Before.Share))
            {
                best = (month, before, after);
            }

            before += count;
        }

        return best;
    }
}
