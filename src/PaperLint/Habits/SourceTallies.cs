namespace PaperLint.Habits;

/// <summary>What was counted, by source and month; papers without a date are in a month of their own.</summary>
internal sealed class SourceTallies(int habits)
{
    private readonly Dictionary<string, Dictionary<Month, SourceTally>> _sources = new(StringComparer.Ordinal);

    /// <summary>In the order in which they were met.</summary>
    public IEnumerable<string> Sources => _sources.Keys;

    public SourceTally this[string source, Month? month]
    {
        get
        {
            if (!_sources.TryGetValue(source, out var months))
            {
                _sources.Add(source, months = []);
            }

            if (!months.TryGetValue(month ?? default, out var tally))
            {
                months.Add(month ?? default, tally = new SourceTally(habits));
            }

            return tally;
        }
    }

    /// <summary>By month, papers without a date first.</summary>
    public IReadOnlyList<(Month? Month, SourceTally Tally)> Of(string source) =>
    [
        .. _sources[source].OrderBy(month => month.Key)
            .Select(month => (month.Key == default ? (Month?)null : month.Key, month.Value)),
    ];
}
