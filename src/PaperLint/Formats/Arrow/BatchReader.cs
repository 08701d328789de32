using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Reads the rows of a batch one after another.</summary>
internal sealed class BatchReader : TableRows
{
    private readonly BatchBody _body;
    private readonly ColumnTexts[] _columns;

    /// <exception cref="InvalidDataException">The buffers are damaged.</exception>
    public BatchReader(BatchBody body, (ArrowColumn Nodes, TableColumn Column)[] columns, ArrowDictionaries dictionaries)
        : base(body.Batch.Length)
    {
        _body = body;
        _columns = [.. columns.Select(column => new ColumnTexts(body, column.Nodes, column.Column, dictionaries))];
    }

    protected override void ReadRow(long row, TableBlockBuilder blocks)
    {
        foreach (var column in _columns)
        {
            column.ReadRow(row, blocks);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body.Dispose();
        }
    }
}
