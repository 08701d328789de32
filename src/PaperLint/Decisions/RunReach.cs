namespace PaperLint.Decisions;

/// <summary>How much of a corpus a run reads.</summary>
public enum RunReach
{
    /// <summary>Only what changed: nothing can be said of what is not reported.</summary>
    Changes,

    /// <summary>Some files, with all that is in them.</summary>
    Part,

    /// <summary>All files: papers that are not seen are gone.</summary>
    Whole,
}
