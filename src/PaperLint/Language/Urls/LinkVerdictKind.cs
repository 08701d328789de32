namespace PaperLint.Language.Urls;

/// <summary>What is wrong with a link, once it was followed. By their numbers, the words that rule files have for them.</summary>
public enum LinkVerdictKind
{
    /// <summary>Nothing is there any more.</summary>
    Dead,

    /// <summary>It is somewhere else, for good.</summary>
    Moved,

    /// <summary>A repository that is gone, empty or renamed.</summary>
    Repository,

    /// <summary>Not known, or not for certain.</summary>
    Unverified,
}
