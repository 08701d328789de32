using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Corpus.Writing;
using PaperLint.Files;
using PaperLint.Formats.Columnar;
using PaperLint.Formats.Compression;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet;

/// <summary>
/// A copy with the same schema, groups of rows, compression and descriptions of users. Columns of a group in which nothing changes are
/// copied byte for byte.
/// </summary>
internal sealed class ParquetCopy : CorpusCopy
{
    private readonly SourceFile _source;
    private readonly Stream _stream;
    private readonly SeekableInput _input;
    private readonly ParquetFile _file;
    private readonly OutputPosition _output;
    private readonly List<ThriftStruct> _groups = [];
    private readonly List<MovedChunk> _moved = [];
    private TableChanges _changes = new();
    private int _group;
    private long _groupStart;
    private long _nextRow;
    private long _rows;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public ParquetCopy(SourceFile source, Stream target)
    {
        _source = source;
        _output = new OutputPosition(target);
        _stream = source.Open();
        _input = SeekableInput.Of(_stream);
        _file = Readable(() => ParquetFile.Open(_input.Stream));
        _output.Write(ParquetFile.Mark);
    }

    public override void Begin(BlockStart start) => _nextRow = start.Row;

    public override void Write(Block block, IEnumerable<ByteEdit> edits)
    {
        if (block is not TableBlock table || block.Start.Row != _nextRow || block.Problems.Any(IsLoss))
        {
            throw new IOException($"rows of {_source.Name} cannot be read, and a copy would lose them");
        }

        while (_group < _file.RowGroups.Count && _groupStart + _file.RowGroups[_group].RowCount <= block.Start.Row)
        {
            WriteGroup();
        }

        _changes.Add(table, edits);
        _nextRow = block.End.Row;
    }

    public override void Complete()
    {
        while (_group < _file.RowGroups.Count)
        {
            WriteGroup();
        }

        if (_groupStart != _nextRow)
        {
            throw new FileChangedException(_source.Name);
        }

        foreach (var moved in _moved)
        {
            moved.WriteIndexes(_input.Stream, _output);
        }

        _output.Write(_file.EndWith(_groups, _rows));
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
        var group = _file.RowGroups[_group++];
        var rows = group.RowCount - _changes.DroppedCount;
        if (rows > 0 || group.RowCount == 0)
        {
            var chunks = Readable(() => WriteChunks(group));
            _groups.Add(group.With(chunks, rows, _changes.Columns));
            _rows += rows;
        }

        _groupStart += group.RowCount;
        _changes.Dispose();
        _changes = new TableChanges();
    }

    private List<ColumnChunk> WriteChunks(RowGroup group)
    {
        group.RequireSound(_file);
        var chunks = new List<ColumnChunk>(group.Chunks.Count);
        foreach (var (chunk, column) in group.Chunks.Zip(_file.Columns))
        {
            if (_changes.DroppedCount > 0 || _changes.Find(column.Index) is not null)
            {
                chunks.Add(new ChunkRewriter(_input.Stream, chunk, column, _output).Write(_changes, _groupStart));
                continue;
            }

            var moved = new MovedChunk(chunk, chunk.MovedBy(_output.Position - chunk.Start));
            _output.Copy(_input.Stream, chunk.Start, chunk.Length);
            _moved.Add(moved);
            chunks.Add(moved.After);
        }

        return chunks;
    }

    /// <exception cref="IOException">It cannot be read.</exception>
    private T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or DecompressionBombException)
        {
            throw new IOException($"{_source.Name} cannot be written anew: {e.Message}", e);
        }
    }
}
