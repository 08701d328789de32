namespace PaperLint.Evidence;

/// <summary>A copy of a paper that may prove what another copy has lost.</summary>
/// <param name="Key">See <see cref="Corpus.Entry.Key"/>.</param>
/// <param name="FileName">The file that it is in, as reports name it.</param>
/// <param name="Row">Where it begins there, 1-based.</param>
internal sealed record ReferencePaper(string Key, string FileName, long Row)
{
    public ReferenceField? Title { get; init; }

    public ReferenceField? Abstract { get; init; }

    /// <summary>Whether it is of the corpus itself. What such a copy has as well may be a mistake of the same source.</summary>
    public bool IsOfCorpus { get; init; }

    public ReferenceField? this[string fieldName] => fieldName switch
    {
        Corpus.FieldNames.Title => Title,
        Corpus.FieldNames.Abstract => Abstract,
        _ => null,
    };

    /// <summary>Whether it has the very texts of a paper, as the paper itself has, if it is of the corpus.</summary>
    public bool HasTextsOf(Corpus.Entry entry) => Title?.Text == entry.Title?.Text && Abstract?.Text == entry.Abstract?.Text;
}
