using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Csv;

/// <summary>What the header row tells: how many cells a row has and which of them are fields.</summary>
internal sealed record CsvHeader(int Length, int CellCount, ImmutableArray<CsvColumn> Columns, CsvCellCodec Codec)
{
    public required char Delimiter { get; init; }

    /// <param name="bytes">The beginning of the file.</param>
    /// <param name="delimiter">What separates cells.</param>
    /// <param name="mapping">Which column is which field.</param>
    public static CsvHeader Read(ReadOnlyMemory<byte> bytes, char delimiter, FieldMapping mapping)
    {
        var mark = InputEncoding.MarkLength(bytes.Span, default);
        var codec = new CsvCellCodec(delimiter);
        var row = new CsvRowReader(bytes, delimiter).Read(mark).FirstOrDefault(row => !row.IsBlank);
        if (row.Cells.IsDefault)
        {
            return new CsvHeader(bytes.Length, 0, [], codec) { Delimiter = delimiter };
        }

        var columns = row.Cells
            .Select((cell, index) => (Key: mapping.Find(codec.Decode(bytes.Span.Slice(cell.Start, cell.Length)).Trim()), Index: index))
            .Where(column => column.Key is not null)
            .GroupBy(column => column.Key!.Value.FieldName)
            .Select(group => group.MinBy(column => column.Key!.Value.Rank))
            .Select(column => new CsvColumn(column.Index, column.Key!.Value.FieldName))
            .OrderBy(column => column.Index);
        return new CsvHeader(row.Span.End, row.Cells.Length, [.. columns], codec) { Delimiter = delimiter };
    }

    /// <summary>Whether there is anything to lint in the table.</summary>
    public bool HasText => Columns.Any(column => column.FieldName is FieldNames.Title or FieldNames.Abstract);
}
