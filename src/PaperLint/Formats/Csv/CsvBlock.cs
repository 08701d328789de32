using System.Collections.Immutable;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Csv;

/// <summary>Whole rows of a table.</summary>
internal sealed class CsvBlock(Chunk chunk, CsvHeader header) : Block(chunk.Bytes, chunk.Start)
{
    protected override ParsedBlock Parse()
    {
        var problems = InputEncoding.InvalidUtf8(Bytes.Span).ToBuilder();
        var entries = ImmutableArray.CreateBuilder<Entry>();
        var first = 0;
        if (Start.ByteOffset == 0)
        {
            first = Math.Min(header.Length, Bytes.Length);
            if (!header.HasText)
            {
                problems.Add(
                    new InputProblem(ProblemCodes.UnmappedRecord, 0, first,
                    "no column of the header row holds a title or an abstract; " + FieldMapping.Advice)
                    { Unread = false });
            }
        }

        if (header.HasText)
        {
            ReadRows(first, entries, problems);
        }

        return new ParsedBlock(entries.DrainToImmutable(), problems.DrainToImmutable());
    }

    private void ReadRows(int first, ImmutableArray<Entry>.Builder entries, ImmutableArray<InputProblem>.Builder problems)
    {
        foreach (var row in new CsvRowReader(Bytes, header.Delimiter).Read(first))
        {
            if (row.Defect is { } defect)
            {
                problems.Add(new InputProblem(ProblemCodes.BrokenRecord, row.Span.Start, row.Span.Length, defect));
            }
            else if (row.Cells.Length != header.CellCount && !row.IsBlank)
            {
                problems.Add(
                    new InputProblem(ProblemCodes.RaggedRow, row.Span.Start, row.Span.Length,
                    $"the row has {row.Cells.Length} cells, the header {header.CellCount}"));
            }
            else if (row.Cells.Length == header.CellCount && !(row.IsBlank && header.CellCount == 1))
            {
                entries.Add(
                    new Entry([.. header.Columns.Select(column => FieldOf(column, row.Cells[column.Index]))]) { Extent = row.Span });
            }
        }
    }

    private Field FieldOf(CsvColumn column, ByteSpan cell)
    {
        var source = new FieldSource(this, cell.Start, cell.Length, header.Codec);
        return new Field(column.FieldName, header.Codec.Decode(source.Raw), source);
    }
}
