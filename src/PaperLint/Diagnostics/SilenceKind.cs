namespace PaperLint.Diagnostics;

/// <summary>What keeps a diagnostic from counting.</summary>
public enum SilenceKind
{
    /// <summary>It was there when the baseline was written.</summary>
    Baseline,

    /// <summary>A person said that it is to be left.</summary>
    Suppression,

    /// <summary>A curator looked at it and said that it is none.</summary>
    Decision,
}
