using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Formats.Csv;

/// <summary>Cuts a table after a row: after a line break that is in no quoted cell.</summary>
internal sealed class CsvCutter(string delimiters) : ChunkCutter
{
    /// <summary>
    /// Bytes of a row after which a quote counts as never closed, and the lines of the table are handed on as they are. No row of
    /// papers is as long.
    /// </summary>
    private const int LongestRow = 1024 * 1024;

    private char? _delimiter;

    /// <summary>The delimiter that the header row has most of. Asked with the beginning of the file first.</summary>
    public char DelimiterOf(ReadOnlySpan<byte> bytes)
    {
        if (_delimiter is not { } known)
        {
            var line = bytes[..LineBreaks.EndOfLine(bytes, 0)];
            known = delimiters[0];
            var most = line.Count((byte)known);
            foreach (var candidate in delimiters)
            {
                if (line.Count((byte)candidate) is var count && count > most)
                {
                    (known, most) = (candidate, count);
                }
            }

            _delimiter = known;
        }

        return known;
    }

    public override int Cut(ReadOnlySpan<byte> buffer)
    {
        var delimiter = (byte)DelimiterOf(buffer);
        var cut = 0;
        var (isCellStart, isQuoted) = (true, false);

        // The last byte may be half of a CR LF or of a doubled quote.
        for (var i = 0; i < buffer.Length - 1; i++)
        {
            var b = buffer[i];
            if (isQuoted)
            {
                if (b == '"')
                {
                    isQuoted = buffer[i + 1] == '"';
                    i += isQuoted ? 1 : 0;
                }
            }
            else if (b is (byte)'\n' or (byte)'\r')
            {
                isCellStart = true;
                cut = b == '\r' && buffer[i + 1] == '\n' ? cut : i + 1;
            }
            else
            {
                isQuoted = isCellStart && b == '"';
                isCellStart = b == delimiter;
            }
        }

        return cut == 0 && buffer.Length >= LongestRow ? buffer.LastIndexOf((byte)'\n') + 1 : cut;
    }
}
