using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Writing;
using PaperLint.Formats.Columnar;
using PaperLint.Formats.Parquet.Pages;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet;

/// <summary>Writes papers as a table with a column of texts for each field.</summary>
internal sealed class ParquetWriter : EntryWriter
{
    /// <summary>Bytes of a page from which the next one begins, as most writers have it.</summary>
    private const int PageLength = 1024 * 1024;

    /// <summary>Bytes of texts from which the next group of rows begins: some tens of thousands of papers.</summary>
    private const int GroupLength = 64 * 1024 * 1024;

    private readonly OutputPosition _output;
    private readonly TextColumn[] _columns = [.. FieldNames.OfPapers.Select((name, index) => new TextColumn(name, index))];
    private readonly List<ThriftStruct> _groups = [];
    private long _groupRows;
    private long _length;

    public ParquetWriter(Stream output)
    {
        _output = new OutputPosition(output);
        _output.Write(ParquetFile.Mark);
    }

    protected override IReadOnlyList<string> Carried => FieldNames.OfPapers;

    public override void Complete()
    {
        if (_groupRows > 0)
        {
            EndGroup();
        }

        _output.Write(ParquetFile.EndOf(TableDescription.Of([.. _columns.Select(column => column.Name)], _groups, Count)));
    }

    protected override void WriteEntry(Entry entry)
    {
        foreach (var column in _columns)
        {
            var text = entry[column.Name] is { } field ? Encoding.UTF8.GetBytes(field.Text) : null;
            column.Add(text, PageLength);
            _length += text?.Length ?? 0;
        }

        _groupRows++;
        if (_length >= GroupLength)
        {
            EndGroup();
        }
    }

    private void EndGroup()
    {
        _groups.Add(TableDescription.GroupOf([.. _columns.Select(column => column.Write(_output))], _groupRows));
        (_groupRows, _length) = (0, 0);
    }

    /// <summary>A column whose pages wait for those of the columns before it.</summary>
    private sealed class TextColumn(string name, int index)
    {
        private static readonly PageHeader Like = new(PageKind.Data, 0, 0);

        private readonly PageBuilder _page = new(new ParquetColumn(index, name, PhysicalType.ByteArray) { MaxDefinition = 1 });
        private readonly MemoryStream _pages = new();
        private long _values;
        private long _uncompressed;

        public string Name => name;

        public void Add(byte[]? text, int pageLength)
        {
            _values++;
            if (text is null)
            {
                _page.AddNull(repetition: 0, definition: 0);
            }
            else
            {
                _page.Add(repetition: 0, text);
            }

            if (_page.Length >= pageLength)
            {
                EndPage();
            }
        }

        public ThriftStruct Write(OutputPosition output)
        {
            if (_page.Count > 0)
            {
                EndPage();
            }

            var written = new RewrittenChunk
            {
                Start = output.Position,
                DataStart = output.Position,
                Length = _pages.Length,
                UncompressedLength = _uncompressed,
                ValueCount = _values,
            };
            output.Write(_pages.GetBuffer().AsSpan(0, (int)_pages.Length));
            _pages.SetLength(0);
            (_values, _uncompressed) = (0, 0);
            return TableDescription.ChunkOf(name, written);
        }

        private void EndPage()
        {
            _pages.Write(_page.Take(Like, TableDescription.Compression, out var length));
            _uncompressed += length;
        }
    }
}
