using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus.Codecs;
using PaperLint.Corpus.Reading;
using PaperLint.Diagnostics;
using PaperLint.Evidence;
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

    /// <summary>UTF-16 units before the end of a text that is cut, which show that it is.</summary>
    private const int BeforeEnd = 40;

    /// <summary>Of the places that look like lost commands, the share that is names of letters where nothing else is lost.</summary>
    private const double ShareOfLetters = 2.0 / 3;

    /// <summary>Of the texts that are cut, the share that has one length where there is a limit.</summary>
    private const double ShareOfOneLength = 0.2;

    private readonly SourceTallies _tallies = new(habits.Length);

    /// <summary>For each habit the one that takes its places where only names of letters stand; below 0 where none does.</summary>
    private readonly int[] _letters = [.. habits.Select(habit => Array.FindIndex([.. habits], other => other.LettersOf == habit.Id))];

    private readonly Dictionary<(string Source, int Habit), List<HabitExample>> _examples = [];
    private readonly Dictionary<(string Source, int Habit), Dictionary<int, int>> _lengths = [];
    private readonly HashSet<(string Source, int Habit, long Paper)> _papers = [];
    private readonly ILookup<string, int> _byCode = Enumerable.Range(0, habits.Length)
        .SelectMany(habit => habits[habit].Codes.Select(code => (code, habit)))
        .ToLookup(item => item.code, item => item.habit, StringComparer.Ordinal);

    /// <summary>Other copies of the papers; null where none was looked for.</summary>
    public ReferencePapers? References { get; init; }

    /// <summary>In the order of the files. One survey serves one run.</summary>
    public ImmutableArray<SourceDiagnosis> Run(IEnumerable<SourceFile> files, RuleSets rules, LintOptions options)
    {
        new Linter(rules.With(new SourceCensus(_tallies, References ?? ReferencePapers.Empty)), options).Lint(files, Take);
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
            if (_letters[habit] is >= 0 and var letters && IsNameOfLetter(diagnostic))
            {
                Take(diagnostic, letters);
            }
        }
    }

    private static bool IsNameOfLetter(LintDiagnostic diagnostic) =>
        diagnostic.Field is { } field && GreekLetters.IsName(field.Text.Substring(field.Span.Start, field.Span.Length));

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

        if (examples.Count < MostExamples && ExampleOf(diagnostic, habits[habit].IsOfLengths) is { } example
            && !examples.Exists(known => known.Text == example.Text))
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

    /// <param name="diagnostic">What shows the habit.</param>
    /// <param name="isEnd">Whether it is on the end of a text, which says nothing without what stands before.</param>
    private static HabitExample? ExampleOf(LintDiagnostic diagnostic, bool isEnd)
    {
        if (diagnostic.Field is not { Span.IsEmpty: false } field)
        {
            return null;
        }

        var before = isEnd ? Before(field.Text, field.Span.Start) : "";
        var repaired = RepairedOf(diagnostic, field);
        return new HabitExample(diagnostic.FileName, diagnostic.Span.Start.Line + 1, diagnostic.Entry?.Key,
            Shorten(before + field.Text.Substring(field.Span.Start, field.Span.Length)),
            repaired is null or "" ? repaired : Shorten(before + repaired));
    }

    /// <summary>What is reported as its fix leaves it; null where there is none, or it changes other places, too.</summary>
    private static string? RepairedOf(LintDiagnostic diagnostic, FieldSpan field)
    {
        if (diagnostic.Fix?.Fix.Edits is not { } edits
            || edits.Any(edit => edit.FieldName != field.FieldName || !field.Span.Contains(edit.Change.Span)))
        {
            return null;
        }

        return FieldSplice.Apply(field.Text.Substring(field.Span.Start, field.Span.Length),
        [
            .. edits.Select(edit => edit.Change).OrderBy(change => change.Span.Start).Select(change => new TextChange(
                new TextSpan(change.Span.Start - field.Span.Start, change.Span.Length), change.NewText ?? "")),
        ]);
    }

    private static string Before(string text, int end)
    {
        var start = Math.Max(0, end - BeforeEnd);
        var space = start == 0 ? -1 : text.IndexOf(' ', start, end - start);
        return start == 0 ? text[..end] : string.Concat("…", text.AsSpan((space < 0 ? start : space + 1)..end));
    }

    private static string Shorten(string text) => text.Length <= LongestExample ? text : text[..LongestExample] + "…";

    private SourceDiagnosis Diagnose(string source)
    {
        var months = _tallies.Of(source);
        var dated = months.Where(month => month.Month is not null).Select(month => month.Month!.Value).ToArray();
        return new SourceDiagnosis(source, months.Sum(month => month.Tally.Papers),
        [
            .. Enumerable.Range(0, habits.Length)
                .Where(habit => !IsToldByOther(habit, months))
                .Select(habit => Find(source, habit, months))
                .OfType<HabitFinding>()
                .OrderByDescending(finding => finding.Count.Share),
        ])
        {
            Referenced = References is null ? null : months.Sum(month => month.Tally.Referenced),
            Months = dated.Length == 0 ? null : (dated[0], dated[^1]),
        };
    }

    /// <summary>Of a habit and the one of its places that are but names of letters, only one is told.</summary>
    private bool IsToldByOther(int habit, IReadOnlyList<(Month? Month, SourceTally Tally)> months)
    {
        long Affected(int one) => months.Sum(month => month.Tally.Affected(one));
        bool AreLetters(int all, int letters) => Affected(letters) >= Affected(all) * ShareOfLetters;
        return habits[habit].LettersOf is { } other
            ? !AreLetters(habits.IndexOf(habits.Single(known => known.Id == other)), habit)
            : _letters[habit] is >= 0 and var letters && AreLetters(habit, letters);
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
