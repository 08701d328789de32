using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Columnar;

/// <summary>Puts the texts of rows together to blocks.</summary>
internal sealed class TableBlockBuilder
{
    /// <summary>Bytes of the longest cell that is read. In few bytes a list can have one long text a million times.</summary>
    private const int LongestCell = 64 * 1024 * 1024;

    private readonly ImmutableArray<int>.Builder _rows = ImmutableArray.CreateBuilder<int>();
    private readonly ImmutableArray<TableCell>.Builder _cells = ImmutableArray.CreateBuilder<TableCell>();
    private readonly ImmutableArray<InputProblem>.Builder _problems = ImmutableArray.CreateBuilder<InputProblem>();
    private readonly List<byte> _bytes = new(ChunkReader.TargetLength * 2);
    private BlockStart _start;
    private int _cellStart;
    private int _items;
    private bool _hasEmptyRow;

    /// <summary>Whether the rows are as many as cores like to take at once.</summary>
    public bool IsFull => _bytes.Count >= ChunkReader.TargetLength;

    public bool IsEmpty => _rows.Count == 0 && _problems.Count == 0;

    /// <summary>Bytes of all blocks so far.</summary>
    public long Length => _start.ByteOffset + _bytes.Count;

    public void BeginRow() => _rows.Add(_bytes.Count);

    public void BeginCell()
    {
        _cellStart = _bytes.Count;
        _items = 0;
    }

    /// <summary>Adds the text of a cell, or the next item of its list.</summary>
    /// <exception cref="InvalidDataException">The cell is longer than is read.</exception>
    public void AddText(ReadOnlySpan<byte> text)
    {
        if (_bytes.Count - _cellStart > LongestCell - text.Length)
        {
            throw new InvalidDataException($"a row has more than {LongestCell / 1024 / 1024} MiB of texts in a column");
        }

        if (_items++ > 0)
        {
            _bytes.Add(ItemsCodec.Break);
        }

        if (Utf8.IsValid(text))
        {
            _bytes.AddRange(text);
            return;
        }

        _problems.Add(new InputProblem(ProblemCodes.InvalidUtf8, _bytes.Count, 0, "the text of the table is no UTF-8"));
        _bytes.AddRange(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(text)));
    }

    public void EndCell(TableColumn column)
    {
        _cells.Add(new TableCell(_rows.Count - 1, column, _cellStart, _bytes.Count - _cellStart));
        _bytes.Add((byte)'\n');
    }

    public void EndRow()
    {
        if (_bytes.Count > _rows[^1])
        {
            _hasEmptyRow = false;
            return;
        }

        // One report for a stretch of them: there may be millions.
        if (!_hasEmptyRow)
        {
            AddProblem(ProblemCodes.UnmappedRecord, "no column that holds a field has a text in this row", isUnread: false);
            _hasEmptyRow = true;
        }

        _bytes.Add((byte)'\n');
    }

    /// <summary>Takes back a row of which not all could be read.</summary>
    public void DropRow()
    {
        var start = _rows[^1];
        _bytes.RemoveRange(start, _bytes.Count - start);
        _rows.Count--;
        while (_cells.Count > 0 && _cells[^1].Start >= start)
        {
            _cells.Count--;
        }

        _problems.RemoveAll(problem => problem.Start >= start && problem.Code == ProblemCodes.InvalidUtf8);
    }

    /// <summary>Notes what is wrong at the place that was come to.</summary>
    public void AddProblem(string code, string detail, bool isUnread = true) =>
        _problems.Add(new InputProblem(code, _rows.Count > 0 && !isUnread ? _rows[^1] : _bytes.Count, 0, detail) { Unread = isUnread });

    /// <summary>The block of the rows so far; the next begins behind it.</summary>
    public TableBlock Take()
    {
        var content = new TableBlockContent([.. _bytes], _rows.DrainToImmutable(), _cells.DrainToImmutable(), _problems.DrainToImmutable());
        var block = new TableBlock(content, _start);
        _start = block.End;
        _bytes.Clear();
        _hasEmptyRow = false;
        return block;
    }

    /// <summary>The next rows are those from a place on: what lies between could not be read.</summary>
    public void GoTo(long row) => _start = _start with { Row = row };
}
