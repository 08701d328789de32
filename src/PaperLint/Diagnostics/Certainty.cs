namespace PaperLint.Diagnostics;

/// <summary>What a finding tells of its file, or needs to know of it.</summary>
public enum Certainty
{
    /// <summary>It stands for itself, and proves nothing of other papers.</summary>
    Usual,

    /// <summary>
    /// The paper alone leaves it in doubt: it counts where the paper, or the file, shows elsewhere that such things are lost there.
    /// </summary>
    Doubtful,

    /// <summary>It is beyond doubt, and so shows what is lost in the file.</summary>
    Certain,
}
