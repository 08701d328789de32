using System.Globalization;
using PaperLint.Corpus;

namespace PaperLint.Linting;

/// <summary>Papers and reports of each split of the data sets of a run.</summary>
internal sealed class SplitCounts
{
    private readonly SortedDictionary<(string DataSet, string Split), (long Papers, long Reports)> _counts = [];
    private (string? FileName, DataSplit? Split) _last;

    public void AddPapers(string fileName, long papers) => Add(fileName, papers, reports: 0);

    public void AddReport(string fileName) => Add(fileName, papers: 0, reports: 1);

    /// <summary>A sentence for each data set of which the run read several splits.</summary>
    public IEnumerable<string> Notes() => _counts
        .GroupBy(count => count.Key.DataSet)
        .Where(splits => splits.Count() > 1)
        .Select(splits => $"{splits.Key}: " + string.Join(", ", splits.Select(split => Describe(split.Key.Split, split.Value))));

    private static string Describe(string split, (long Papers, long Reports) count) =>
        $"{Count("defect", count.Reports)} in {Count("paper", count.Papers)} of {split}";

    private static string Count(string word, long count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {word}{(count == 1 ? "" : "s")}");

    private void Add(string fileName, long papers, long reports)
    {
        // Reports of one file come one after another.
        if (_last.FileName != fileName)
        {
            _last = (fileName, DataSplit.Of(fileName));
        }

        if (_last.Split is { } split)
        {
            var (before, found) = _counts.GetValueOrDefault((split.DataSet, split.Name));
            _counts[(split.DataSet, split.Name)] = (before + papers, found + reports);
        }
    }
}
