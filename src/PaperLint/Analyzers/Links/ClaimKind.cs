namespace PaperLint.Analyzers.Links;

/// <summary>What a statement that something is available leaves to be desired.</summary>
internal enum ClaimKind
{
    /// <summary>It speaks of no place.</summary>
    Placeless,

    /// <summary>It points at an address that is not there.</summary>
    Lost,

    /// <summary>It names a site where the thing can be looked for, without an address.</summary>
    Unlinked,

    /// <summary>It only will be true.</summary>
    Promise,
}
