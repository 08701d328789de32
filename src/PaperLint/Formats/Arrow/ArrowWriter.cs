using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Writing;
using PaperLint.Formats.Arrow.Metadata;
using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Writes papers as a table with a column of texts for each field.</summary>
internal sealed class ArrowWriter : EntryWriter
{
    /// <summary>Bytes of texts from which the next batch begins: some thousands of papers.</summary>
    private const int BatchLength = 8 * 1024 * 1024;

    private readonly OutputPosition _output;
    private readonly FlatValue _schema = ArrowTable.SchemaOf(FieldNames.OfPapers);
    private readonly TextColumn[] _columns = [.. FieldNames.OfPapers.Select(name => new TextColumn(name))];
    private readonly List<ArrowPlace> _batches = [];
    private long _rows;

    public ArrowWriter(Stream output)
    {
        _output = new OutputPosition(output);
        _output.Write([.. ArrowFile.Mark, 0, 0]);
        WriteFront(ArrowTable.SchemaMessage(_schema));
    }

    protected override IReadOnlyList<string> Carried => FieldNames.OfPapers;

    public override void Complete()
    {
        if (_rows > 0)
        {
            EndBatch();
        }

        WriteFront([]);
        var end = ArrowTable.EndOf(_schema, _batches);
        _output.Write([.. end, .. BitConverter.GetBytes(end.Length), .. ArrowFile.Mark]);
    }

    protected override void WriteEntry(Entry entry)
    {
        foreach (var column in _columns)
        {
            column.Add(entry[column.Name]?.Text);
        }

        _rows++;
        if (_columns.Sum(column => column.Length) >= BatchLength)
        {
            EndBatch();
        }
    }

    private void EndBatch()
    {
        using var body = new BodyWriter(BufferCompression.None);
        long[] nulls = [.. _columns.Select(column => column.WriteTo(body))];
        var start = _output.Position;
        WriteFront(ArrowTable.BatchMessage(_rows, nulls, body));
        _batches.Add(new ArrowPlace(start, (int)(_output.Position - start), body.Length));
        body.WriteTo(_output);
        _rows = 0;
    }

    private void WriteFront(byte[] metadata) =>
        _output.Write([.. BitConverter.GetBytes(ArrowMessage.Continuation), .. BitConverter.GetBytes(metadata.Length), .. metadata]);

    /// <summary>The texts of a column that wait for the end of their batch.</summary>
    private sealed class TextColumn(string name)
    {
        private readonly MemoryStream _offsets = new();
        private readonly MemoryStream _texts = new();
        private BitWriter _bits = new();

        public string Name => name;

        public long Length => _texts.Length;

        public void Add(string? text)
        {
            if (_offsets.Length == 0)
            {
                OffsetWriter.Write(_offsets, 0, sizeof(int));
            }

            _bits.Add(text is not null);
            _texts.Write(Encoding.UTF8.GetBytes(text ?? ""));
            OffsetWriter.Write(_offsets, _texts.Length, sizeof(int));
        }

        /// <summary>Writes the batch, begins anew, and says how many of the texts are null.</summary>
        public long WriteTo(BodyWriter body)
        {
            body.Add(_bits.Bytes);
            body.Add(_offsets);
            body.Add(_texts);
            var nulls = _bits.Zeros;
            _bits = new BitWriter();
            _offsets.SetLength(0);
            _texts.SetLength(0);
            return nulls;
        }
    }
}
