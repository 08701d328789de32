using PaperLint.Corpus.Reading;
using PaperLint.Formats.Columnar;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet;

/// <summary>
/// A copy with the same schema, groups of rows, compression and descriptions of users. Columns of a group in which nothing changes are
/// copied byte for byte.
/// </summary>
internal sealed class ParquetCopy : TableCopy
{
    private readonly ParquetFile _file;
    private readonly OutputPosition _output;
    private readonly List<ThriftStruct> _groups = [];
    private readonly List<MovedChunk> _moved = [];
    private long _rows;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public ParquetCopy(SourceFile source, Stream target)
        : base(source)
    {
        _output = new OutputPosition(target);
        _file = Readable(() => ParquetFile.Open(Input));
        _output.Write(ParquetFile.Mark);
    }

    protected override int GroupCount => _file.RowGroups.Count;

    protected override long RowCountOf(int group) => _file.RowGroups[group].RowCount;

    protected override void WriteGroup(int group, TableChanges changes, long firstRow)
    {
        var described = _file.RowGroups[group];
        var rows = described.RowCount - changes.DroppedCount;
        if (rows > 0 || described.RowCount == 0)
        {
            _groups.Add(described.With(WriteChunks(described, changes, firstRow), rows, changes.Columns));
            _rows += rows;
        }
    }

    protected override void WriteEnd()
    {
        foreach (var moved in _moved)
        {
            moved.WriteIndexes(Input, _output);
        }

        _output.Write(_file.EndWith(_groups, _rows));
    }

    private List<ColumnChunk> WriteChunks(RowGroup group, TableChanges changes, long firstRow)
    {
        group.RequireSound(_file);
        var chunks = new List<ColumnChunk>(group.Chunks.Count);
        foreach (var (chunk, column) in group.Chunks.Zip(_file.Columns))
        {
            if (changes.DroppedCount > 0 || changes.Find(column.Index) is not null)
            {
                chunks.Add(new ChunkRewriter(Input, chunk, column, _output).Write(changes, firstRow));
                continue;
            }

            var moved = new MovedChunk(chunk, chunk.MovedBy(_output.Position - chunk.Start));
            _output.Copy(Input, chunk.Start, chunk.Length);
            _moved.Add(moved);
            chunks.Add(moved.After);
        }

        return chunks;
    }
}
