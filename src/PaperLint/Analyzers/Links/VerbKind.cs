namespace PaperLint.Analyzers.Links;

/// <summary>What a verb says of a thing.</summary>
internal enum VerbKind
{
    /// <summary>That everybody can have it: <c>release</c>.</summary>
    Publish,

    /// <summary>That somebody can have it; everybody only where other words say so: <c>share</c>, <c>provide</c>.</summary>
    Share,

    /// <summary>What the word after the thing says: <c>make ... available</c>.</summary>
    Make,

    /// <summary>That there is a place where it is: <c>can be found at</c>.</summary>
    Find,
}
