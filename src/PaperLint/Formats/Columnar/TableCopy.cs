using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;
using PaperLint.Files;

namespace PaperLint.Formats.Columnar;

/// <summary>A copy of a table, written group by group: what changes in a group is known when its last block was handed on.</summary>
internal abstract class TableCopy : CorpusCopy
{
    private readonly SourceFile _source;
    private readonly Stream _stream;
    private readonly SeekableInput _input;
    private TableChanges _changes = new();
    private int _group;
    private long _groupStart;
    private long _nextRow;

    /// <exception cref="IOException">The file cannot be read.</exception>
    protected TableCopy(SourceFile source)
    {
        _source = source;
        _stream = source.Open();
        _input = SeekableInput.Of(_stream);
    }

    /// <summary>What is copied; can be read at any place.</summary>
    protected Stream Input => _input.Stream;

    protected abstract int GroupCount { get; }

    public override void Begin(BlockStart start) => _nextRow = start.Row;

    public override void Write(Block block, IEnumerable<ByteEdit> edits)
    {
        if (block is not TableBlock table || block.Start.Row != _nextRow || block.Problems.Any(IsLoss))
        {
            throw new IOException($"rows of {_source.Name} cannot be read, and a copy would lose them");
        }

        while (_group < GroupCount && _groupStart + RowCountOf(_group) <= block.Start.Row)
        {
            WriteGroup();
        }

        _changes.Add(table, edits);
        _nextRow = block.End.Row;
    }

    public override void Complete()
    {
        while (_group < GroupCount)
        {
            WriteGroup();
        }

        if (_groupStart != _nextRow)
        {
            throw new FileChangedException(_source.Name);
        }

        Readable(() =>
        {
            WriteEnd();
            return true;
        });
    }

    protected abstract long RowCountOf(int group);

    /// <summary>Writes a group with what changes in it.</summary>
    /// <exception cref="InvalidDataException">It cannot be read, or what changes in it cannot be written.</exception>
    protected abstract void WriteGroup(int group, TableChanges changes, long firstRow);

    /// <summary>Writes what comes after the last group.</summary>
    protected abstract void WriteEnd();

    /// <exception cref="IOException">It cannot be read.</exception>
    protected T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (TableDamage.Is(e))
        {
            throw new IOException($"{_source.Name} cannot be written anew: {e.Message}", e);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _changes.Dispose();
            _input.Dispose();
            _stream.Dispose();
        }
    }

    /// <summary>Whether something of the table is not in its blocks. A text that is no UTF-8 is there, and stays as it is.</summary>
    private static bool IsLoss(InputProblem problem) => problem.Unread && problem.Code != ProblemCodes.InvalidUtf8;

    private void WriteGroup()
    {
        Readable(() =>
        {
            WriteGroup(_group, _changes, _groupStart);
            return true;
        });
        _groupStart += RowCountOf(_group++);
        _changes.Dispose();
        _changes = new TableChanges();
    }
}
