using PaperLint.Formats.Columnar;
using PaperLint.Formats.Parquet.Pages;

namespace PaperLint.Formats.Parquet;

/// <summary>
/// Writes the values of a column in a group of rows with what changes in them. A page in which nothing changes is copied as it is.
/// </summary>
/// <param name="file">What is copied from.</param>
/// <param name="chunk">The column in the group.</param>
/// <param name="column">The column.</param>
/// <param name="output">What is written to.</param>
internal sealed class ChunkRewriter(Stream file, ColumnChunk chunk, ParquetColumn column, OutputPosition output)
{
    /// <summary>Bytes of values from which a page that changes ends, as most writers have it.</summary>
    private const int PageLength = 1024 * 1024;

    private readonly CellReader _places = new(new PageReader(file, chunk.Pages, column, new PageBytes()), column);
    private readonly PageBuilder _page = new(column);
    private readonly List<Place> _list = [];
    private IReadOnlyList<byte[]>? _items;
    private Page? _current;
    private bool _isChanged;
    private bool _isDropped;
    private long _dataStart = -1;
    private long _values;
    private long _uncompressed;

    /// <param name="changes">What changes.</param>
    /// <param name="firstRow">The first row of the group.</param>
    /// <exception cref="InvalidDataException">The column cannot be read, or what changes in it cannot be written.</exception>
    public ColumnChunk Write(TableChanges changes, long firstRow)
    {
        var start = output.Position;
        var cells = changes.Find(column.Index);
        var row = firstRow - 1;
        while (_places.MoveNext())
        {
            if (!ReferenceEquals(_places.Page, _current))
            {
                EndPage();
                if (column.MaxRepetition == 0 && _current!.Header.ValueCount is var count)
                {
                    // Each place is a row: pages in which none changes need not be read.
                    _isChanged = changes.Touches(column.Index, row + 1, count);
                    if (!_isChanged)
                    {
                        _places.LeavePage();
                        row += count;
                        continue;
                    }
                }
            }

            if (_places.Repetition == 0)
            {
                EndList();
                row++;
                _isDropped = changes.IsDropped(row);
                _items = cells?.Take(row);
                _isChanged |= _isDropped || _items is not null;
            }

            TakePlace();
            if (column.MaxRepetition == 0 && _page.Length >= PageLength)
            {
                WritePage();
            }
        }

        EndPage();
        return chunk.Rewritten(new RewrittenChunk
        {
            Start = start,
            DataStart = _dataStart < 0 ? output.Position : _dataStart,
            Length = output.Position - start,
            UncompressedLength = _uncompressed,
            ValueCount = _values,
        });
    }

    private void TakePlace()
    {
        var value = _places.HasValue ? _places.Value() : default;
        if (_isDropped)
        {
            return;
        }

        if (_items is not null && column.MaxRepetition > 0)
        {
            _list.Add(new Place(_places.Repetition, _places.Definition, _places.HasValue ? value.ToArray() : null));
        }
        else if (_places.HasValue)
        {
            _page.Add(_places.Repetition, _items is [var text] ? text : value);
        }
        else
        {
            _page.AddNull(_places.Repetition, _places.Definition);
        }
    }

    /// <summary>Writes a list that changes, once all of it was read.</summary>
    private void EndList()
    {
        if (_list.Count == 0)
        {
            return;
        }

        var isSameCount = _list.Count(place => place.Value is not null) == _items!.Count;
        if (isSameCount)
        {
            var next = 0;
            foreach (var place in _list)
            {
                AddPlace(place with { Value = place.Value is null ? null : _items[next++] });
            }
        }
        else
        {
            for (var i = 0; i < _items.Count; i++)
            {
                _page.Add(i == 0 ? 0 : column.MaxRepetition, _items[i]);
            }
        }

        _list.Clear();
    }

    private void AddPlace(Place place)
    {
        if (place.Value is { } value)
        {
            _page.Add(place.Repetition, value);
        }
        else
        {
            _page.AddNull(place.Repetition, place.Definition);
        }
    }

    private void EndPage()
    {
        if (_places.Page != _current && _places.Repetition > 0 && _list.Count > 0)
        {
            throw new InvalidDataException($"a list of the column '{column.Path}' that is to be changed lies in two pages");
        }

        EndList();
        if (_current is null)
        {
            Copy(_places.DictionaryPage);
        }
        else if (!_isChanged)
        {
            BeginData();
            _values += _current.Header.ValueCount;
            _page.Clear();
            Copy(_current);
        }
        else if (_page.Count > 0)
        {
            WritePage();
        }

        _current = _places.Page;
        _isChanged = _isDropped;
    }

    private void WritePage()
    {
        BeginData();
        _values += _page.Count;
        output.Write(_page.Take(_current!.Header, chunk.Compression, out var length));
        _uncompressed += length;
    }

    private void BeginData() => _dataStart = _dataStart < 0 ? output.Position : _dataStart;

    private void Copy(Page? page)
    {
        if (page is not null)
        {
            output.Copy(file, page.Start, page.Length);
            _uncompressed += page.UncompressedLength;
        }
    }

    /// <summary>A place of a list, with the value that stands there.</summary>
    private readonly record struct Place(int Repetition, int Definition, byte[]? Value);
}
