namespace PaperLint.Duplicates.Sketches;

[Flags]
internal enum SketchTraits
{
    None = 0,

    /// <summary>The label is the abstract, for there is no title.</summary>
    LabelledByAbstract = 1,

    /// <summary>The abstract ends as a sentence does.</summary>
    EndsWhole = 2,

    HasUrl = 4,

    HasAuthors = 8,

    /// <summary>The identifier is an arXiv id.</summary>
    IsOnArxiv = 16,

    /// <summary>A rule says that it is beyond repair, so that any other copy stays rather than it.</summary>
    IsRejected = 32,

    /// <summary>A part of its file could not be read, so that it proves nothing of its copies.</summary>
    ProvesNothing = 64,
}
