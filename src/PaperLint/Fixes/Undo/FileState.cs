namespace PaperLint.Fixes.Undo;

/// <summary>What became of a file since a run changed it.</summary>
public enum FileState
{
    /// <summary>It is what the run made of it.</summary>
    AsChanged,

    /// <summary>It is what it was before the run.</summary>
    AsBefore,

    /// <summary>It is neither, or not there any more.</summary>
    Other,
}
