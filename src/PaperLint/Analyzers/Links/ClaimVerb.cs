namespace PaperLint.Analyzers.Links;

/// <summary>A word that is a form of a verb of which claims are made.</summary>
internal readonly record struct ClaimVerb(VerbKind Kind, VerbForm Form)
{
    /// <summary>Whether a thing can be so: <c>is released</c>, <c>has been shared</c>.</summary>
    public bool IsState => Form == VerbForm.Past && Kind is VerbKind.Publish or VerbKind.Share;
}
