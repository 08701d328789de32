using PaperLint.Formats.Compression;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet.Pages;

/// <summary>Reads the pages of a column in a group of rows, one after another: memory holds one of them.</summary>
/// <param name="file">Can be read at any place.</param>
/// <param name="stretch">Lies within the file.</param>
/// <param name="column">Whose values they are.</param>
/// <param name="bytes">Takes what is read; of one reader at a time.</param>
internal sealed class PageReader(Stream file, PageStretch stretch, ParquetColumn column, PageBytes bytes)
{
    /// <summary>Bytes to begin with: most headers take some tens.</summary>
    private const int HeaderLength = 4 * 1024;

    /// <summary>Bytes of the longest header: it may hold the first and the last of the texts in its page.</summary>
    private const int LongestHeader = 16 * 1024 * 1024;

    /// <summary>Bytes of the largest page that is read: it is held in memory. Most have one million, those of DuckDB a hundred.</summary>
    private const int LargestPage = 256 * 1024 * 1024;

    private long _at = stretch.Start;

    private long Left => stretch.Start + stretch.Length - _at;

    /// <summary>The next page; null at the end.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Page? Next()
    {
        while (Left > 0)
        {
            var start = _at;
            var header = ReadHeader();
            if (Math.Max(header.CompressedLength, header.UncompressedLength) > LargestPage)
            {
                throw new InvalidDataException($"a page claims more than {LargestPage / 1024 / 1024} MiB");
            }

            if (header.CompressedLength > Left)
            {
                throw new InvalidDataException($"a page claims {header.CompressedLength:N0} bytes, more than its column has left");
            }

            if (DecompressedStream.IsBomb(header.ValueCount, header.CompressedLength))
            {
                throw new DecompressionBombException($"a page of {header.CompressedLength:N0} bytes claims {header.ValueCount:N0} values");
            }

            if (header.Kind == PageKind.Index)
            {
                _at += header.CompressedLength;
                continue;
            }

            return PageOf(header, Read(header.CompressedLength)) with { Start = start, Length = (int)(_at - start) };
        }

        return null;
    }

    private PageHeader ReadHeader()
    {
        for (var length = HeaderLength; ; length *= 8)
        {
            var start = _at;
            var head = Read((int)Math.Min(length, Left));
            var reader = new ThriftReader(head);
            try
            {
                var header = PageHeader.Of(reader.ReadStruct());
                _at = start + reader.Position;
                return header;
            }
            catch (EndOfStreamException) when (head.Length == length && length < LongestHeader)
            {
                // The header is longer than was read of it.
                _at = start;
            }
        }
    }

    private Page PageOf(PageHeader header, ReadOnlySpan<byte> page)
    {
        if (header.Kind == PageKind.DataV2)
        {
            var levels = (long)header.RepetitionLength + header.DefinitionLength;
            if (levels > page.Length || levels > header.UncompressedLength)
            {
                throw new InvalidDataException("a page has more levels than bytes");
            }

            var repetition = page[..header.RepetitionLength].ToArray();
            var definition = page.Slice(header.RepetitionLength, header.DefinitionLength).ToArray();
            var compression = header.IsCompressed ? stretch.Compression : PageCompression.None;
            var values = bytes.Decompress(compression, page[(int)levels..], header.UncompressedLength - (int)levels);
            return new Page(header, repetition, definition, values);
        }

        var rest = bytes.Decompress(stretch.Compression, page, header.UncompressedLength);
        if (header.Kind == PageKind.Dictionary)
        {
            return new Page(header, default, default, rest);
        }

        if (header.LevelEncoding != PageEncoding.RunLength && column.MaxRepetition + column.MaxDefinition > 0)
        {
            throw new InvalidDataException($"its levels are written as {header.LevelEncoding}, which is not read; write it anew");
        }

        var first = LevelsOf(column.MaxRepetition, ref rest);
        return new Page(header, first, LevelsOf(column.MaxDefinition, ref rest), rest);
    }

    /// <summary>Takes levels off the front of a page: their length stands before them.</summary>
    private static ReadOnlyMemory<byte> LevelsOf(int max, ref ReadOnlyMemory<byte> rest)
    {
        if (max == 0)
        {
            return default;
        }

        var length = rest.Length < sizeof(int) ? -1 : BitConverter.ToInt32(rest.Span);
        if (length < 0 || length > rest.Length - sizeof(int))
        {
            throw new InvalidDataException("a page has more levels than bytes");
        }

        var levels = rest.Slice(sizeof(int), length);
        rest = rest[(sizeof(int) + length)..];
        return levels;
    }

    private ReadOnlySpan<byte> Read(int length)
    {
        file.Position = _at;
        _at += length;
        return bytes.Read(file, length);
    }
}
