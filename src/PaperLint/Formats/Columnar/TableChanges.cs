using PaperLint.Corpus;

namespace PaperLint.Formats.Columnar;

/// <summary>What is to change in rows of a table. Rows count from the first of the file.</summary>
internal sealed class TableChanges : IDisposable
{
    private readonly Dictionary<int, CellChanges> _columns = [];

    /// <summary>In their order, as blocks are.</summary>
    private readonly List<long> _dropped = [];

    /// <summary>How many rows are left out.</summary>
    public int DroppedCount => _dropped.Count;

    public bool IsEmpty => _columns.Count == 0 && _dropped.Count == 0;

    /// <summary>The columns in which a text changes.</summary>
    public IReadOnlyCollection<int> Columns => _columns.Keys;

    /// <summary>Takes edits of a block: an edit is of one cell, or takes a row out.</summary>
    public void Add(TableBlock block, IEnumerable<ByteEdit> edits)
    {
        foreach (var edit in edits.OrderBy(edit => edit.Start).ThenByDescending(edit => edit.Length))
        {
            var row = block.Start.Row + block.RowOf(edit.Start);
            var cell = block.CellAt(edit.Start);
            if (edit.End > cell.End)
            {
                _dropped.Add(row);
            }
            else if (!IsDropped(row))
            {
                Of(cell.Column.Index).Add(row, cell.Column.Codec is ItemsCodec ? ItemsCodec.ItemsOf(edit.Content) : [edit.Content]);
            }
        }
    }

    public bool IsDropped(long row) => _dropped.BinarySearch(row) >= 0;

    /// <summary>Whether a row of a stretch is left out, or changes in a column. Stretches are asked for in their order.</summary>
    public bool Touches(int column, long firstRow, long count)
    {
        var next = _dropped.BinarySearch(firstRow) is var found && found >= 0 ? found : ~found;
        return (next < _dropped.Count && _dropped[next] < firstRow + count) || Find(column)?.NextRow < firstRow + count;
    }

    /// <summary>The stretches of rows that stay, of those from a first one on.</summary>
    public IEnumerable<(long First, long Count)> Kept(long firstRow, long count)
    {
        var next = firstRow;
        foreach (var dropped in _dropped.Append(firstRow + count))
        {
            if (dropped > next)
            {
                yield return (next, dropped - next);
            }

            next = dropped + 1;
        }
    }

    /// <summary>What changes in a column; null where nothing does.</summary>
    public CellChanges? Find(int column) => _columns.GetValueOrDefault(column);

    public void Dispose()
    {
        foreach (var changes in _columns.Values)
        {
            changes.Dispose();
        }
    }

    private CellChanges Of(int column)
    {
        if (!_columns.TryGetValue(column, out var changes))
        {
            _columns.Add(column, changes = new CellChanges());
        }

        return changes;
    }
}
