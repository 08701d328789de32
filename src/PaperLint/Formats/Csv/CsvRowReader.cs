using System.Collections.Immutable;
using CsvHelper;
using PaperLint.Corpus;

namespace PaperLint.Formats.Csv;

/// <summary>Finds the rows and cells of a table.</summary>
internal sealed class CsvRowReader(ReadOnlyMemory<byte> bytes, char delimiter)
{
    private readonly CsvReaderOptions _options = new()
    {
        Separator = delimiter,
        HasHeader = false,
        SkipEmptyLines = false,
        DetectSeparatorHint = false,
    };

    /// <param name="start">Where the first row begins.</param>
    public IEnumerable<CsvRow> Read(int start)
    {
        while (start < bytes.Length)
        {
            // The reader takes what follows for UTF-16 if it begins so, even in the middle of a file.
            if (bytes.Span[start] is 0xFE or 0xFF)
            {
                var line = LineAt(start);
                yield return new CsvRow(line, []) { Defect = "the row begins with bytes that are no text" };
                start = line.End;
                continue;
            }

            using var reader = CsvReader.Create(bytes[start..], _options);
            var (origin, isSound) = (start, true);
            while (isSound && reader.Read())
            {
                var row = RowOf(reader, origin);
                yield return row;
                start = row.Span.End;
                isSound = row.Defect is null;
            }

            if (isSound)
            {
                yield break;
            }
        }
    }

    private CsvRow RowOf(CsvReader reader, int origin)
    {
        var start = origin + (int)reader.ByteOffset;
        var cells = ImmutableArray.CreateBuilder<ByteSpan>(reader.FieldCount);
        var at = start;
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var cell = reader.GetRawSpan(i);
            if (!CsvCellCodec.IsSound(cell))
            {
                return Broken(start, cell);
            }

            cells.Add(new ByteSpan(at, cell.Length));
            at += cell.Length + 1;
        }

        return new CsvRow(new ByteSpan(start, reader.RawRecord.Length + BreakLength(start + reader.RawRecord.Length)), cells.MoveToImmutable());
    }

    private int BreakLength(int at) => bytes.Span[at..] switch
    {
        [(byte)'\r', (byte)'\n', ..] => 2,
        [] => 0,
        _ => 1,
    };

    /// <summary>A row that nobody can be sure of ends with its first line: what comes next may be sound.</summary>
    private CsvRow Broken(int start, ReadOnlySpan<byte> cell)
    {
        var isOpen = cell[^1] != '"' && !cell[1..].Contains((byte)'"');
        return new CsvRow(LineAt(start), []) { Defect = isOpen ? "a quote is never closed" : "text follows a closing quote" };
    }

    private ByteSpan LineAt(int start)
    {
        var lineEnd = bytes.Span[start..].IndexOfAny((byte)'\n', (byte)'\r');
        return new ByteSpan(start, lineEnd < 0 ? bytes.Length - start : lineEnd + BreakLength(start + lineEnd));
    }
}
