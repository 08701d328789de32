using PaperLint.Corpus.Reading;
using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>
/// A copy with the same schema, batches, compression and descriptions of users. Batches in which nothing changes, and all that stands
/// between them, are copied byte for byte.
/// </summary>
internal sealed class ArrowCopy : TableCopy
{
    private readonly ArrowFile _file;
    private readonly List<(long Start, long Length)> _batches;
    private readonly OutputPosition _output;
    private readonly List<MovedBatch> _moved = [];
    private long _copied;

    /// <exception cref="IOException">The file cannot be read.</exception>
    public ArrowCopy(SourceFile source, Stream target)
        : base(source)
    {
        _output = new OutputPosition(target);
        _file = Readable(() => ArrowFile.Open(Input));
        _batches = Readable(() => _file.ReadBatches().Select(batch => (batch.Message.Start, batch.Length)).ToList());
        if (_file.IsCutOff)
        {
            throw new IOException($"{source.Name} was cut off, and a copy would lose what is missing");
        }
    }

    protected override int GroupCount => _batches.Count;

    protected override long RowCountOf(int group) => _batches[group].Length;

    protected override void WriteGroup(int group, TableChanges changes, long firstRow)
    {
        if (changes.IsEmpty)
        {
            return;
        }

        var start = _batches[group].Start;
        _output.Copy(Input, _copied, start - _copied);
        var message = ArrowMessage.Read(Input, start) ?? throw new InvalidDataException("a batch of rows is gone");
        using var body = new BatchBody(Input, new RecordBatch(message, message.Content, _file.Nodes));
        var place = new BatchRewriter(body, _file, changes, firstRow).Write(_output);
        _copied = message.End;
        _moved.Add(new MovedBatch(start, message.End, place));
    }

    protected override void WriteEnd()
    {
        _output.Copy(Input, _copied, (_file.Footer?.Start ?? Input.Length) - _copied);
        if (_file.Footer is { } footer)
        {
            _output.Write(footer.With(PlaceOf));
        }
    }

    /// <summary>Where a part that began at a place is now.</summary>
    private ArrowPlace PlaceOf(long start)
    {
        var before = _moved.FindLastIndex(moved => moved.Start <= start);
        return before < 0 ? new ArrowPlace(start, 0, 0)
            : _moved[before].Start == start ? _moved[before].Place
            : new ArrowPlace(start + _moved[before].Place.End - _moved[before].End, 0, 0);
    }

    /// <summary>A batch that was written anew.</summary>
    /// <param name="Start">Where it began.</param>
    /// <param name="End">Where it ended.</param>
    /// <param name="Place">Where it is now.</param>
    private readonly record struct MovedBatch(long Start, long End, ArrowPlace Place);
}
