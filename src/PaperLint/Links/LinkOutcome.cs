namespace PaperLint.Links;

/// <summary>What one asking showed. The numbers are kept in caches: none may change.</summary>
public enum LinkOutcome
{
    Alive = 0,

    /// <summary>Moved for good, to an address that answers.</summary>
    Moved = 1,

    /// <summary>404 or 410 from the host itself.</summary>
    Gone = 2,

    /// <summary>There is no such host.</summary>
    NoSuchHost = 3,

    /// <summary>The forge says that there is no such repository, or none for the public.</summary>
    RepositoryGone = 4,

    /// <summary>The forge says that nothing is in it.</summary>
    RepositoryEmpty = 5,

    /// <summary>The forge has it under another name.</summary>
    RepositoryRenamed = 6,

    /// <summary>Nothing can be said: a refusal, an error of the server, no answer.</summary>
    Unverified = 7,
}
