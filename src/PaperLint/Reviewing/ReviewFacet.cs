using System.Collections.Immutable;

namespace PaperLint.Reviewing;

/// <summary>How many items there are of each value of something, the most frequent first.</summary>
public sealed record ReviewFacet(string Name, ImmutableArray<(string Value, int Count)> Values)
{
    /// <summary>Values that are told; a corpus can have thousands of files.</summary>
    private const int Most = 200;

    internal static ReviewFacet Of(string name, IEnumerable<string?> values) => new(name,
    [
        .. values.OfType<string>()
            .CountBy(value => value, StringComparer.Ordinal)
            .OrderByDescending(value => value.Value)
            .ThenBy(value => value.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(value => (value.Key, value.Value)),
    ]);
}
