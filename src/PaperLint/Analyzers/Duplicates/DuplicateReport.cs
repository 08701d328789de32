using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Diagnostics;
using PaperLint.Duplicates.Grouping;
using PaperLint.Duplicates.Sketches;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>
/// Reports groups of duplicates: each copy but the first of the input, naming the copy that is kept. Where that is the
/// copy itself, it names the first.
/// </summary>
internal sealed class DuplicateReport(SketchStore store, DuplicateRules rules, CorpusContext context)
{
    private const string ThatStays = "that copy is the one to keep";
    private const string ThisStays = "this copy is the one to keep";

    /// <summary>How many papers the splits of data sets share.</summary>
    private readonly SortedDictionary<(string First, string Second), int> _leaks = [];

    /// <summary>What was searched: papers of indexes are not reported, and those left out are no namesakes.</summary>
    public required DuplicateSearchOptions Options { get; init; }

    /// <summary>Whether papers that are known from elsewhere are reported, too.</summary>
    public bool ReportsKnown { get; init; }

    /// <param name="found">What is reported.</param>
    /// <param name="all">What was found with all relations, also those that are not reported.</param>
    public void Write(DuplicateSearchResult found, DuplicateSearchResult all)
    {
        var reports = found.Groups.SelectMany(Copies).Concat(Namesakes(all.Groups));
        foreach (var report in reports.Where(report => ReportsKnown || report.Id >= Options.Known).OrderBy(report => report.Id))
        {
            Report(report);
        }

        if (_leaks.Count > 0)
        {
            context.Note("leakage: " + string.Join(", ", _leaks.Select(Describe)));
        }

        foreach (var crowd in found.Crowds)
        {
            Note(crowd);
        }
    }

    private static string Describe(KeyValuePair<(string First, string Second), int> leak) => string.Create(
        CultureInfo.InvariantCulture,
        $"{leak.Value:N0} {(leak.Value == 1 ? "paper is" : "papers are")} in both {leak.Key.First} and {leak.Key.Second}");

    private IEnumerable<Copy> Copies(DuplicateGroup group)
    {
        foreach (var member in group.Members)
        {
            if (member.Id != group.First)
            {
                yield return new Copy(member.Id, group.Survivor, rules.Of(member.Relation.Kind), member.Relation.Similarity)
                {
                    Verdict =
                    ThatStays
                };
            }
        }

        if (group.Survivor != group.First)
        {
            var relation = group.Members[0].Relation;
            yield return new Copy(group.Survivor, group.First, rules.Of(relation.Kind), relation.Similarity) { Verdict = ThisStays };
        }
    }

    /// <summary>Papers that have their title from an earlier one and are no copy of it.</summary>
    private IEnumerable<Copy> Namesakes(ImmutableArray<DuplicateGroup> groups)
    {
        if (!rules.SameTitle.Any())
        {
            yield break;
        }

        var isLaterCopy = LaterCopies(groups);
        var firsts = Enumerable.Range(0, store.Count)
            .Where(id => !isLaterCopy[id] && !Options.Left.Contains(id) && store[id].TitleWords >= TitleNamesakes.FewestWords);
        foreach (var bucket in FingerprintBuckets.Find(store, firsts, (in SketchRow row) => row.Title))
        {
            if (bucket.Count <= TitleNamesakes.Most)
            {
                for (var i = 1; i < bucket.Count; i++)
                {
                    var other = bucket.Take(i).FirstOrDefault(other => !store[other].IsAnotherPaperThan(store[bucket[i]]), -1);
                    if (other >= 0)
                    {
                        yield return new Copy(bucket[i], other, rules.SameTitle, 0);
                    }
                }
            }
        }
    }

    private void Note(Crowd crowd)
    {
        var place = store[crowd.First].Place;
        context.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{crowd.Count} different papers share so much text with the one at {store.Files[place.File]}:{place.Row + 1} that they were "
                + $"compared with their neighbours only; duplicates among them may be missed"));
    }

    private bool[] LaterCopies(ImmutableArray<DuplicateGroup> groups)
    {
        var isLaterCopy = new bool[store.Count];
        foreach (var group in groups)
        {
            isLaterCopy[group.Survivor] = group.Survivor != group.First;
            foreach (var member in group.Members)
            {
                isLaterCopy[member.Id] = member.Id != group.First;
            }
        }

        return isLaterCopy;
    }

    private void Report(Copy copy)
    {
        var place = store[copy.Id].Place;
        if (copy.Verdict.Length > 0 && SplitsOf(copy) is { } splits)
        {
            _leaks[splits] = _leaks.GetValueOrDefault(splits) + 1;
        }

        foreach (var rule in copy.Rules)
        {
            var report = new CorpusReport { Arguments = Arguments(copy), Related = [RelatedTo(copy, rule)] };
            context.Report(rule, Remembered(copy.Id), new FieldPlace(store.Files[place.File], place.LabelLines, place.LabelOffset), report);
        }
    }

    private RelatedLocation RelatedTo(Copy copy, Rule rule)
    {
        var place = store[copy.Relative].Place;
        return new RelatedLocation(store.Files[place.File], new FilePosition(place.Row, place.Column), store.Label(copy.Relative))
        {
            EntryKey = store.Key(copy.Relative),
            Gone = copy.Verdict == ThisStays
                ? Message(copy with { Id = copy.Relative, Relative = copy.Id, Verdict = ThatStays }, rule)
                : null,
        };
    }

    private string Message(Copy copy, Rule rule)
    {
        var entry = Remembered(copy.Id);
        var field = entry.Fields[0];
        return FindingFactory.Create(rule, entry, field, new TextSpan(0, field.Text.Length), fix: null, Arguments(copy).AsSpan()).Message;
    }

    private Entry Remembered(int id)
    {
        var name = store[id].Has(SketchTraits.LabelledByAbstract) ? FieldNames.Abstract : FieldNames.Title;
        return Entry.Remember(new Field(name, store.Label(id), source: null), store.Key(id), store[id].Place.Index);
    }

    private ImmutableArray<(string Name, string Value)> Arguments(Copy copy)
    {
        var place = store[copy.Relative].Place;
        return
        [
            ("relative", string.Create(CultureInfo.InvariantCulture, $"{store.Files[place.File]}:{place.Row + 1}")),
            ("similarity", copy.Similarity.ToString("P0", CultureInfo.InvariantCulture)),
            ("verdict", SplitsOf(copy) is { } splits
                ? $"it is in {splits.First} and in {splits.Second}, two splits of one data set, which is leakage; {copy.Verdict}"
                : copy.Verdict),
        ];
    }

    /// <summary>The splits of one data set that share the paper; null where they do not.</summary>
    private (string First, string Second)? SplitsOf(Copy copy) => DataSplit.Pair(
        DataSplit.Of(store.Files[store[copy.Id].Place.File]), DataSplit.Of(store.Files[store[copy.Relative].Place.File]));

    private sealed record Copy(int Id, int Relative, IEnumerable<Rule> Rules, double Similarity)
    {
        public string Verdict { get; init; } = "";
    }
}
