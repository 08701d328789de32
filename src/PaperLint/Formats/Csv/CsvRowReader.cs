using System.Collections;
using System.Collections.Immutable;
using PaperLint.Corpus;

namespace PaperLint.Formats.Csv;

/// <summary>
/// Finds the rows and cells of a table (RFC 4180; a quote within a bare cell is a letter). What follows a broken row may
/// be sound, so reading goes on with the next line; that takes no longer than reading it all once or twice, however many
/// rows are broken.
/// </summary>
internal sealed class CsvRowReader(ReadOnlyMemory<byte> bytes, char delimiter)
{
    /// <summary>
    /// Line breaks after which a row that is in quotes there does not come to a sound end: no row need be followed beyond them
    /// again.
    /// </summary>
    private BitArray? _lost;

    /// <param name="start">Where the first row begins.</param>
    public IEnumerable<CsvRow> Read(int start)
    {
        while (start < bytes.Length)
        {
            var row = RowAt(start);
            yield return row;
            start = row.Span.End;
        }
    }

    private CsvRow RowAt(int start)
    {
        var span = bytes.Span;
        var cells = ImmutableArray.CreateBuilder<ByteSpan>();
        for (var at = start; ; at++)
        {
            var end = at < span.Length && span[at] == '"' ? EndOfQuotes(at) : EndOfBareCell(at);
            if (end is null)
            {
                return Broken(start, "a quote is never closed", span.Length);
            }

            cells.Add(new ByteSpan(at, end.Value - at));
            at = end.Value;
            if (at == span.Length || span[at] is (byte)'\n' or (byte)'\r')
            {
                return new CsvRow(ByteSpan.FromBounds(start, AfterBreak(at)), cells.DrainToImmutable());
            }

            if (span[at] != delimiter)
            {
                return Broken(start, "text follows a closing quote", at);
            }
        }
    }

    private int EndOfBareCell(int start) =>
        bytes.Span[start..].IndexOfAny((byte)delimiter, (byte)'\n', (byte)'\r') is >= 0 and var length ? start + length : bytes.Length;

    /// <summary>Where the quotes that open at <paramref name="start"/> are closed; null if they never are.</summary>
    private int? EndOfQuotes(int start)
    {
        var span = bytes.Span;
        for (var at = start + 1; at < span.Length; at++)
        {
            var next = span[at..].IndexOfAny((byte)'"', (byte)'\n', (byte)'\r');
            if (next < 0 || (span[at + next] != '"' && _lost?[at + next] == true))
            {
                return null;
            }

            at += next;
            if (span[at] == '"')
            {
                if (at + 1 == span.Length || span[at + 1] != '"')
                {
                    return at + 1;
                }

                at++;
            }
        }

        return null;
    }

    /// <summary>A row that nobody can be sure of ends with its first line.</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="defect">What is wrong with it.</param>
    /// <param name="end">How far it was followed.</param>
    private CsvRow Broken(int start, string defect, int end)
    {
        var lineEnd = EndOfLine(start);
        _lost ??= new BitArray(bytes.Length);
        for (var at = lineEnd; at < end && !_lost[at]; at = EndOfLine(at + 1))
        {
            _lost[at] = true;
        }

        return new CsvRow(ByteSpan.FromBounds(start, AfterBreak(lineEnd)), []) { Defect = defect };
    }

    private int EndOfLine(int start) => LineBreaks.EndOfLine(bytes.Span, start);

    private int AfterBreak(int lineEnd) => LineBreaks.AfterBreak(bytes.Span, lineEnd);
}
