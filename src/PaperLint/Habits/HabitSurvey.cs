using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus.Reading;
using PaperLint.Diagnostics;
using PaperLint.Linting;

namespace PaperLint.Habits;

/// <summary>Finds what sources do to texts: lints them, and counts what is found by source and by month of the papers.</summary>
/// <param name="habits">Those that are looked for.</param>
public sealed class HabitSurvey(ImmutableArray<Habit> habits)
{
    /// <summary>Places below which it is no habit.</summary>
    private const int Fewest = 3;

    /// <summary>The share below which it is no habit but an accident.</summary>
    private const double LeastShare = 0.01;

    /// <summary>Examples of a habit: enough to see it, few enough to read.</summary>
    private const int MostExamples = 3;

    /// <summary>UTF-16 units of an example.</summary>
    private const int LongestExample = 80;

    /// <summary>Of the texts that are cut, the share that has one length where there is a limit.</summary>
    private const double ShareOfOneLength = 0.2;

    private readonly SourceTallies _tallies = new(habits.Length);
    private readonly Dictionary<(string Source, int Habit), List<HabitExample>> _examples = [];
    private readonly Dictionary<(string Source, int Habit), Dictionary<int, int>> _lengths = [];
    private readonly HashSet<(string Source, int Habit, long Paper)> _papers = [];
    private readonly ILookup<string, int> _byCode = Enumerable.Range(0, habits.Length)
        .SelectMany(habit => habits[habit].Codes.Select(code => (code, habit)))
        .ToLookup(item => item.code, item => item.habit, StringComparer.Ordinal);

    /// <summary>In the order of the files. One survey serves one run.</summary>
    public ImmutableArray<SourceDiagnosis> Run(IEnumerable<SourceFile> files, RuleSets rules, LintOptions options)
    {
        new Linter(rules.With(new SourceCensus(_tallies)), options).Lint(files, Take);
        return [.. _tallies.Sources.Select(Diagnose)];
    }

    private void Take(LintDiagnostic diagnostic)
    {
        if (diagnostic is { IsMinor: true } or { Silence: not null } || IsOfTwoSources(diagnostic))
        {
            return;
        }

        foreach (var habit in _byCode[diagnostic.Rule.Id])
        {
            Take(diagnostic, habit);
        }
    }

    /// <summary>That two sources have one paper is no habit of either.</summary>
    private static bool IsOfTwoSources(LintDiagnostic diagnostic) =>
        !diagnostic.Related.IsEmpty && diagnostic.Related.All(related => related.FileName != diagnostic.FileName);

    private void Take(LintDiagnostic diagnostic, int habit)
    {
        var source = diagnostic.FileName;
        if (habits[habit].Unit == HabitUnit.Papers && diagnostic.Entry is { } paper && !_papers.Add((source, habit, paper.Index)))
        {
            return;
        }

        _tallies[source, diagnostic.Entry is { } entry ? Month.Of(entry.Key) : null].AddAffected(habit);
        if (!_examples.TryGetValue((source, habit), out var examples))
        {
            _examples.Add((source, habit), examples = []);
        }

        if (examples.Count < MostExamples && ExampleOf(diagnostic) is { } example && !examples.Exists(known => known.Text == example.Text))
        {
            examples.Add(example);
        }

        if (habits[habit].IsOfLengths && diagnostic.Field is { } field)
        {
            CountLength(source, habit, field.Text.Length);
        }
    }

    private void CountLength(string source, int habit, int length)
    {
        if (!_lengths.TryGetValue((source, habit), out var lengths))
        {
            _lengths.Add((source, habit), lengths = []);
        }

        lengths[length] = lengths.GetValueOrDefault(length) + 1;
    }

    private static HabitExample? ExampleOf(LintDiagnostic diagnostic)
    {
        if (diagnostic is not { Field: { } field, Entry: { } entry } || field.Span.IsEmpty)
        {
            return null;
        }

        var edit = diagnostic.Fix?.Fix.Edits is [var only] && only.FieldName == field.FieldName && only.Change.Span == field.Span
            ? only.Change.NewText
            : null;
        return new HabitExample(diagnostic.FileName, diagnostic.Span.Start.Line + 1, entry.Key, Shorten(field.Text, field.Span),
            edit is null ? null : Shorten(edit, new TextSpan(0, edit.Length)));
    }

    private static string Shorten(string text, TextSpan span) =>
        span.Length <= LongestExample ? text.Substring(span.Start, span.Length) : text.Substring(span.Start, LongestExample) + "…";

    private SourceDiagnosis Diagnose(string source)
    {
        var months = _tallies.Of(source);
        var dated = months.Where(month => month.Month is not null).Select(month => month.Month!.Value).ToArray();
        return new SourceDiagnosis(source, months.Sum(month => month.Tally.Papers),
        [
            .. Enumerable.Range(0, habits.Length)
                .Select(habit => Find(source, habit, months))
                .OfType<HabitFinding>()
                .OrderByDescending(finding => finding.Count.Share),
        ])
        {
            Months = dated.Length == 0 ? null : (dated[0], dated[^1]),
        };
    }

    private HabitFinding? Find(string source, int habit, IReadOnlyList<(Month? Month, SourceTally Tally)> months)
    {
        var unit = habits[habit].Unit;
        var count = months.Aggregate(default(HabitCount), (sum, month) => sum + month.Tally.Of(habit, unit));
        if (count.Affected < Fewest || count.Share < LeastShare)
        {
            return null;
        }

        var change = HabitChange.Find(
            [.. months.Where(month => month.Month is not null).Select(month => (month.Month!.Value, month.Tally.Of(habit, unit)))]);
        return new HabitFinding(habits[habit], change?.After ?? count)
        {
            Since = change?.Since,
            Before = change?.Before,
            Length = LengthOf(source, habit),
            Examples = [.. _examples.GetValueOrDefault((source, habit), [])],
        };
    }

    private int? LengthOf(string source, int habit)
    {
        if (!_lengths.TryGetValue((source, habit), out var lengths))
        {
            return null;
        }

        var (length, count) = lengths.MaxBy(item => item.Value);
        return count >= Fewest && count >= lengths.Values.Sum() * ShareOfOneLength ? length : null;
    }
}
