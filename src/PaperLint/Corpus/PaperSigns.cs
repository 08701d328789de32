namespace PaperLint.Corpus;

/// <summary>
/// What a paper has and the settings of a program have not, though they have a title or a name, too. They matter in a document
/// that is one object: a list is of something.
/// </summary>
internal struct PaperSigns
{
    /// <summary>Words of a title: what a command, a package or a site is called seldom has so many.</summary>
    private const int FewestWords = 4;

    /// <summary>Bytes of a description. Those of packages are a sentence, an abstract is several.</summary>
    private const int ShortestDescription = 200;

    private bool _hasTitle;
    private bool _hasLongName;
    private bool _hasLongDescription;
    private bool _hasAuthors;
    private bool _isSure;

    /// <summary>Whether the record is a paper, from what was added of it.</summary>
    public readonly bool Any => _isSure || (_hasTitle && (_hasAuthors || _hasLongDescription)) || (_hasLongName && _hasLongDescription);

    /// <param name="key">The key of a text of the record.</param>
    /// <param name="text">The text, in UTF-8; of a list, whatever of it is at hand.</param>
    public void Add(MappedKey key, ReadOnlySpan<byte> text)
    {
        _isSure |= key.IsNamed;
        switch (key.FieldName)
        {
            case FieldNames.Title:
                var isLong = text.Trim((byte)' ').Count((byte)' ') >= FewestWords - 1;
                _hasTitle |= !key.IsWeak;
                _hasLongName |= isLong;
                _isSure |= isLong && !key.IsWeak;
                break;
            case FieldNames.Abstract:
                _hasLongDescription |= text.Length >= ShortestDescription;
                _isSure |= !key.IsWeak;
                break;
            case FieldNames.Authors:
                _hasAuthors = true;
                break;
        }
    }

    /// <summary>What is wrong with a document whose records have no sign.</summary>
    /// <param name="start">Where the document begins, in bytes.</param>
    /// <param name="records">How many they are.</param>
    /// <param name="what">What a record is: an object, a mapping.</param>
    public static InputProblem Missing(int start, int records, string what) => new(ProblemCodes.UnmappedRecord, start, 1,
        $"{(records == 1 ? $"one {what} in the file has" : $"{records} {what}s in the file have")} a title or a name and nothing that "
        + "only papers have (an abstract, authors, a title of several words), as in settings of a program; nothing was read; if they are "
        + "papers, " + FieldMapping.Advice)
    { Unread = false };
}
