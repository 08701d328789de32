using System.Collections.Immutable;
using PaperLint.Packs;

namespace PaperLint.Habits;

/// <summary>All habits that are known, from <c>rules/evidence/habits.yml</c>.</summary>
public static class HabitTable
{
    private static readonly Lazy<ImmutableArray<Habit>> LazyBuiltIn =
        new(() => Read(new DataFile(new BuiltInRulePack(), "evidence/habits.yml")));

    public static ImmutableArray<Habit> BuiltIn => LazyBuiltIn.Value;

    /// <exception cref="RuleException">The file is no table of habits.</exception>
    internal static ImmutableArray<Habit> Read(DataFile file) => [.. file.Keys.Pairs.Select(pair => Read(file, pair))];

    private static Habit Read(DataFile file, RulePair pair)
    {
        var values = file.Mapping(pair.Value);
        RuleNode Required(string key) => values[key] ?? throw file.Error(values, $"the key '{key}' is missing");
        var unit = file.Text(Required("of"));
        return new Habit(pair.Key.Value, file.Text(Required("says")), file.Text(Required("advice")))
        {
            Unit = Enum.TryParse<HabitUnit>(unit, ignoreCase: true, out var known)
                ? known
                : throw file.Error(Required("of"), $"'of' must be papers, formulas, links or letters, not '{unit}'"),
            IsOfLengths = values["lengths"] is RuleScalar { Value: "true" },
            LettersOf = values["letters_of"] is { } other ? file.Text(other) : null,
            Codes = values["letters_of"] is null ? file.Words(Required("codes")) : [],
        };
    }
}
