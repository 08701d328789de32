namespace PaperLint.Formats.Parquet.Pages;

/// <summary>The different values of a column in a group of rows.</summary>
internal sealed class ValueDictionary
{
    private readonly byte[] _bytes;
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

        // A value takes no more bytes than it does in the page.
        _bytes = new byte[page.Values.Length];
        for (var left = page.Header.ValueCount; left > 0; left--)
        {
            var value = values.Next();
            value.CopyTo(_bytes.AsSpan(_ends[^1]));
            _ends.Add(_ends[^1] + value.Length);
        }
    }

    /// <exception cref="InvalidDataException">There is no such value.</exception>
    public ReadOnlySpan<byte> this[int number] => number >= 0 && number < _ends.Count - 1
        ? _bytes.AsSpan(_ends[number].._ends[number + 1])
        : throw new InvalidDataException($"a page refers to value {number} of a dictionary of {_ends.Count - 1}");
}
