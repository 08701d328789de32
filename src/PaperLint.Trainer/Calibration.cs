using PaperLint.Language.Formulas;

namespace PaperLint.Trainer;

/// <summary>Finds the score from which on repairs can be made unseen.</summary>
internal static class Calibration
{
    /// <summary>Of a thousand repairs that are made unseen, 995 must be right.</summary>
    private const double Right = 0.995;

    private const int Step = Judgement.Unit / 4;
    private const int Most = 8 * Judgement.Unit;

    /// <summary>
    /// The lowest score that is high enough on texts that the judge had not seen; more than any score where none is. Texts without
    /// LaTeX do not count: where an author typed <c>|psi></c> or <c>64 times 64</c>, nothing was lost, and yet the repair is right.
    /// </summary>
    public static int SafeScoreOf(IReadOnlyList<TrainingText> texts, LatexLexicon lexicon)
    {
        var damaged = texts.Where(text => text.Row.Formulas.Count > 0).ToList();
        for (var score = Step; score <= Most; score += Step)
        {
            var measure = TrainingSet.MeasureOf(damaged, lexicon, score);
            if (measure.SafeRight >= Right * measure.Safe)
            {
                return score;
            }
        }

        return int.MaxValue;
    }
}
