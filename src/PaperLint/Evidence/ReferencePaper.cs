namespace PaperLint.Evidence;

/// <summary>A copy of a paper that may prove what another copy has lost.</summary>
/// <param name="Key">See <see cref="Corpus.Entry.Key"/>.</param>
/// <param name="FileName">The file that it is in, as reports name it.</param>
/// <param name="Row">Where it begins there, 1-based.</param>
internal sealed record ReferencePaper(string Key, string FileName, long Row)
{
    public ReferenceField? Title { get; init; }

    public ReferenceField? Abstract { get; init; }

    public ReferenceField? this[string fieldName] => fieldName switch
    {
        Corpus.FieldNames.Title => Title,
        Corpus.FieldNames.Abstract => Abstract,
        _ => null,
    };
}
