namespace PaperLint.Language.Formulas;

/// <summary>
/// What was learnt from abstracts whose formulas are known: the weights of both passes over a text, and from which score on a
/// repair can be trusted unseen.
/// </summary>
/// <param name="Prose">What need not be judged.</param>
/// <param name="First">The weights of the first pass, which looks at the text alone.</param>
/// <param name="Second">The weights of the second pass, which knows the scores of the first.</param>
/// <param name="Safe">From which sums on repairs are trusted unseen.</param>
internal sealed record Judgement(ProseTable Prose, JudgementTable First, JudgementTable Second, SafeScores Safe)
{
    /// <summary>Sums of weights are natural logarithms of odds in parts of this many.</summary>
    public const int Unit = 16;

    /// <summary>Knows nothing: whatever it is asked is as likely a command as not.</summary>
    public static Judgement Empty { get; } = new(ProseTable.Empty, new JudgementTable([]), new JudgementTable([]), SafeScores.Never);

    /// <summary>How likely something is a command whose weights add up to a sum; above 0 and below 1.</summary>
    public static double ProbabilityOf(int sum) => 1 / (1 + Math.Exp(-(double)sum / Unit));
}
