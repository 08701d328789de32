using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>Finds the scores from which on repairs can be made unseen.</summary>
internal static class Calibration
{
    /// <summary>Of a thousand repairs that are made unseen, 995 must be right; a few more here, where the scores are chosen.</summary>
    private const double Right = 0.9965;

    private const int Step = Judgement.Unit / 4;
    private const int Most = 10 * Judgement.Unit;

    /// <summary>The scores depend on each other where formulas have commands of several classes: they settle soon.</summary>
    private const int Rounds = 4;

    /// <summary>
    /// The lowest scores that are high enough, on texts that the judge had not seen. Texts
    /// without LaTeX do not count: where an author typed <c>|psi></c> or <c>64 times 64</c>, nothing was lost, and yet the repair is
    /// right.
    /// </summary>
    public static SafeScores SafeScoresOf(IEnumerable<TrainingText> texts, LatexLexicon lexicon)
    {
        List<Repair> repairs = [.. texts.Where(text => text.Row.Formulas.Count > 0).SelectMany(text => RepairsOf(text, lexicon))];
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
    private static IEnumerable<Repair> RepairsOf(TrainingText text, LatexLexicon lexicon) =>
        from report in text.Reports(lexicon)
        where report.LowestScores is not null && !report.Commands.IsEmpty
        select new Repair(report.LowestScores!, report.Commands.All(command => Measure.WasLost(text.Row, command)));

    /// <summary>From which score of a class on enough of the repairs that have one are right.</summary>
    private static int Lowest(SafetyClass kind, IEnumerable<Repair> repairs)
    {
        var (right, all) = (0, 0);
        var lowest = Most;
        foreach (var score in repairs.GroupBy(repair => repair.LowestScores[(int)kind] / Step).OrderByDescending(score => score.Key))
        {
            right += score.Count(repair => repair.IsRight);
            all += score.Count();
            if (right >= Right * all)
            {
                lowest = Math.Min(Most, score.Key * Step);
            }
        }

        return Math.Max(Step, lowest);
    }

    private sealed record Repair(int[] LowestScores, bool IsRight)
    {
        public bool Has(SafetyClass kind) => LowestScores[(int)kind] != FormulaTrust.Absent;
    }
}
