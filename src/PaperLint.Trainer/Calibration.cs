using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>Finds the scores from which on repairs can be made unseen.</summary>
internal static class Calibration
{
    /// <summary>Of a thousand repairs that are made unseen, 995 must be right; a few more here, where the scores are chosen.</summary>
    private const double Right = 0.9965;

    /// <summary>Those that have hardly more than the score must be right nearly as often: many that are sure would hide them.</summary>
    private const double RightAtScore = 0.98;

    private const int Step = Judgement.Unit / 4;

    /// <summary>"Hardly more" in steps.</summary>
    private const int StepsAtScore = 4;

    private const int Most = 10 * Judgement.Unit;

    /// <summary>The scores depend on each other where formulas have commands of several classes: they settle soon.</summary>
    private const int Rounds = 4;

    /// <summary>What shows itself to be a formula by more than one letter, and is no English.</summary>
    private static readonly SafetyClass[] s_clear =
        [SafetyClass.Sign, SafetyClass.Relation, SafetyClass.Operator, SafetyClass.Letter, SafetyClass.JoinedLetter];

    /// <summary>
    /// The lowest scores that are high enough, on texts that the judge had not seen. Texts
    /// without LaTeX do not count: where an author typed <c>|psi></c> or <c>64 times 64</c>, nothing was lost, and yet the repair is
    /// right.
    /// </summary>
    public static SafeScores SafeScoresOf(IReadOnlyList<TrainingText> texts, LatexLexicon lexicon)
    {
        var conventions = new Conventions(texts);
        List<Repair> repairs =
            [.. texts.Where(text => text.Row.Formulas.Count > 0).SelectMany(text => RepairsOf(text, lexicon, conventions))];
        var scores = SafeScores.Never;
        foreach (var kind in Enum.GetValues<SafetyClass>())
        {
            scores = scores.With(kind, 4 * Judgement.Unit);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var kind in Enum.GetValues<SafetyClass>())
            {
                var others = scores.With(kind, int.MinValue);
                List<Repair> own = [.. repairs.Where(repair => repair.Has(kind) && others.Admit(repair.LowestScores))];
                scores = scores.With(kind, Lowest(kind, own));
            }
        }

        return scores;
    }

    /// <summary>
    /// Repairs by what they put back. Whether something was left out is no question of scores: a repair beside which a command may be
    /// left is never trusted.
    /// </summary>
    private static IEnumerable<Repair> RepairsOf(TrainingText text, LatexLexicon lexicon, Conventions conventions) =>
        from report in text.Reports(lexicon)
        where report.LowestScores is not null && !report.Commands.IsEmpty && !IsTyped(text.Row, report)
        let isRight = report.Commands.All(command => Measure.WasLost(text.Row, command) || conventions.Has(text, command))
        select new Repair(report.LowestScores!, isRight);

    /// <summary>
    /// Whether nothing was lost there, and yet it is a formula, or a letter of one: the author typed it so. The repair is right, and
    /// proves nothing.
    /// </summary>
    private static bool IsTyped(TrainingRow row, FormulaReport report) =>
        !row.Formulas.Any(formula => formula.Damage == FormulaDamage.Visible && formula.IsAt(report.Span.Start, report.Span.End))
        && Enum.GetValues<SafetyClass>().All(kind => report.LowestScores![(int)kind] == FormulaTrust.Absent
            || s_clear.Contains(kind)
            || (kind == SafetyClass.KnownLetter && !report.Commands.Any(command => IsLost(row, command.Name))));

    private static bool IsLost(TrainingRow row, string name) => row.Formulas.Any(formula => formula.Lost.Contains(name));

    /// <summary>From which score of a class on enough of the repairs that have one are right.</summary>
    private static int Lowest(SafetyClass kind, IEnumerable<Repair> repairs)
    {
        var counts = repairs.GroupBy(repair => Math.Clamp(repair.LowestScores[(int)kind] / Step, 0, Most / Step))
            .ToDictionary(score => score.Key, score => new Count(score.Count(repair => repair.IsRight), score.Count()));
        var lowest = Most;
        var all = default(Count);
        for (var step = Most / Step; step > 0; step--)
        {
            all += counts.GetValueOrDefault(step);
            var here = Enumerable.Range(step, StepsAtScore)
                .Aggregate(default(Count), (sum, near) => sum + counts.GetValueOrDefault(near));
            if (all.Is(Right) && here.Is(RightAtScore))
            {
                lowest = step * Step;
            }
        }

        return lowest;
    }

    private readonly record struct Count(int Right, int All)
    {
        public static Count operator +(Count one, Count other) => new(one.Right + other.Right, one.All + other.All);

        public bool Is(double share) => Right >= share * All;
    }

    private sealed record Repair(int[] LowestScores, bool IsRight)
    {
        public bool Has(SafetyClass kind) => LowestScores[(int)kind] != FormulaTrust.Absent;
    }
}
