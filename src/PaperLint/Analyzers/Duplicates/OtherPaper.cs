using PaperLint.Corpus;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>A paper of another part of the corpus that is in one set with papers of this part.</summary>
/// <param name="FileName">Its file, as reports name it.</param>
/// <param name="Index">1-based in its file.</param>
/// <param name="Position">Where it begins.</param>
internal sealed record OtherPaper(string FileName, long Index, FilePosition Position)
{
    /// <summary>Its key and label, as reports have them.</summary>
    public required (string Key, string Label) Name { get; init; }

    /// <summary>Whether what it says proves what its copies lost; not, where a part of its file could not be read.</summary>
    public required bool IsProof { get; init; }

    /// <summary>The whole paper; null where it was not kept.</summary>
    public Entry? Entry { get; init; }
}
