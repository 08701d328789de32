namespace PaperLint.Language.Formulas;

/// <summary>
/// What was learnt from abstracts whose formulas are known: the weights of both passes over a text, and from which score on a
/// repair can be trusted unseen.
/// </summary>
internal sealed record Judgement(JudgementTable First, JudgementTable Second, int SafeScore)
{
    /// <summary>Sums of weights are natural logarithms of odds in parts of this many.</summary>
    public const int Unit = 16;

    /// <summary>Knows nothing: whatever it is asked is as likely a command as not.</summary>
    public static Judgement Empty { get; } = new(new JudgementTable([]), new JudgementTable([]), int.MaxValue);
}
