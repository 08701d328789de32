namespace PaperLint.Formats.Parquet.Pages;

/// <summary>The different values of a column in a group of rows.</summary>
internal sealed class ValueDictionary
{
    private readonly List<byte> _bytes = [];
    private readonly List<int> _ends = [0];

    /// <exception cref="InvalidDataException">It has fewer values than it claims, or is written as no dictionary is.</exception>
    public ValueDictionary(Page page, ParquetColumn column)
    {
        if (page.Header.ValueCount > page.Values.Length)
        {
            throw new InvalidDataException("a dictionary claims more values than it has bytes");
        }

        // Some writers say that numbers of a dictionary stand in it; what stands there is plain.
        var plain = page with { Header = page.Header with { Encoding = PageEncoding.Plain } };
        var values = ValueReader.Of(plain, column, dictionary: null);
        for (var left = page.Header.ValueCount; left > 0; left--)
        {
            _bytes.AddRange(values.Next());
            _ends.Add(_bytes.Count);
        }
    }

    /// <exception cref="InvalidDataException">There is no such value.</exception>
    public ReadOnlySpan<byte> this[int number] => number >= 0 && number < _ends.Count - 1
        ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes)[_ends[number].._ends[number + 1]]
        : throw new InvalidDataException($"a page refers to value {number} of a dictionary of {_ends.Count - 1}");
}
