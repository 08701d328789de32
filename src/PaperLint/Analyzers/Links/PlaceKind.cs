namespace PaperLint.Analyzers.Links;

/// <summary>What follows a claim.</summary>
internal enum PlaceKind
{
    /// <summary>Something else; nobody can tell.</summary>
    Unclear,

    /// <summary>Nothing, or a purpose: no place is spoken of.</summary>
    None,

    /// <summary>Words for an address without the address.</summary>
    Lost,

    /// <summary>A site without an address: GitHub, the project page.</summary>
    Unlinked,

    /// <summary>A place that can be found by its name.</summary>
    Named,

    /// <summary>A time that has not come yet.</summary>
    Later,
}
