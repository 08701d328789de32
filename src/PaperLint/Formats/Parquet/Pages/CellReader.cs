namespace PaperLint.Formats.Parquet.Pages;

/// <summary>
/// Goes through the places for values of a column in a group of rows, page by page: at each stands a value, or null, or a list
/// without items.
/// </summary>
internal sealed class CellReader(PageReader pages, ParquetColumn column)
{
    private ValueDictionary? _dictionary;
    private RunReader? _repetitions;
    private RunReader? _definitions;
    private ValueReader? _values;
    private int _left;

    /// <summary>The page that the place is in; null before the first.</summary>
    public Page? Page { get; private set; }

    /// <summary>The page of the dictionary; null where none was read.</summary>
    public Page? DictionaryPage { get; private set; }

    /// <summary>0 where a row begins.</summary>
    public int Repetition { get; private set; }

    /// <summary>That of a value that is there is <see cref="ParquetColumn.MaxDefinition"/>.</summary>
    public int Definition { get; private set; }

    public bool HasValue => Definition == column.MaxDefinition;

    /// <summary>Goes to the next place; false at the end.</summary>
    /// <exception cref="InvalidDataException">The column is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public bool MoveNext()
    {
        while (_left == 0)
        {
            if (pages.Next() is not { } page)
            {
                return false;
            }

            Begin(page);
        }

        _left--;
        Repetition = _repetitions?.Next() ?? 0;
        Definition = _definitions?.Next() ?? 0;
        return Repetition <= column.MaxRepetition && Definition <= column.MaxDefinition
            ? true
            : throw new InvalidDataException("a level is beyond those of the schema");
    }

    /// <summary>Leaves out the places of the page that were not gone to.</summary>
    public void LeavePage() => _left = 0;

    /// <summary>The value at the place, where it has one; to be asked for once.</summary>
    /// <exception cref="InvalidDataException">The column is damaged.</exception>
    public ReadOnlySpan<byte> Value() => _values!.Next();

    private void Begin(Page page)
    {
        if (page.Header.Kind == PageKind.Dictionary)
        {
            DictionaryPage = page;
            _dictionary = new ValueDictionary(page, column);
            return;
        }

        Page = page;
        _left = page.Header.ValueCount;
        _repetitions = column.MaxRepetition == 0 ? null : new RunReader(page.Repetition, RunReader.BitsOf(column.MaxRepetition));
        _definitions = column.MaxDefinition == 0 ? null : new RunReader(page.Definition, RunReader.BitsOf(column.MaxDefinition));
        _values = ValueReader.Of(page, column, _dictionary);
    }
}
