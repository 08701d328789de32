using PaperLint.Formats.Columnar;
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

    /// <summary>Bytes of the largest page that is read.</summary>
    private const int LargestPage = 256 * 1024 * 1024;

    /// <summary>Bytes of the largest page that is held in memory. Most have one million, those of DuckDB a hundred.</summary>
    private const int LargestHeld = 4 * 1024 * 1024;

    private long _at = stretch.Start;
    private PageStream? _page;

    private long Left => stretch.Start + stretch.Length - _at;

    /// <summary>The next page; null at the end.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Page? Next()
    {
        _page?.Dispose();
        _page = null;
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

            var page = header.UncompressedLength > LargestHeld && PageStream.IsFor(stretch.Compression)
                ? LongPageOf(header)
                : PageOf(header, Read(header.CompressedLength));
            return page with { Start = start, Length = (int)(_at - start) };
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
                throw TooManyLevels();
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

        RequireReadLevels(header);
        var first = LevelsOf(column.MaxRepetition, ref rest);
        return new Page(header, first, LevelsOf(column.MaxDefinition, ref rest), rest);
    }

    /// <summary>A page of which little is held in memory, unless its values have to be.</summary>
    private Page LongPageOf(PageHeader header)
    {
        var (start, length) = (_at, header.CompressedLength);
        _at += length;
        if (header.Kind == PageKind.DataV2)
        {
            var levels = (long)header.RepetitionLength + header.DefinitionLength;
            if (levels > Math.Min(length, header.UncompressedLength))
            {
                throw TooManyLevels();
            }

            var front = new StreamWindow(new StretchStream(file, start, levels));
            var (repetition, definition) = (front.Take(header.RepetitionLength).ToArray(), front.Take(header.DefinitionLength).ToArray());
            var rest = Open(header.IsCompressed ? stretch.Compression : PageCompression.None, start + levels, length - levels,
                header.UncompressedLength - (int)levels);
            return WithValues(new Page(header, repetition, definition, default), rest, header.UncompressedLength - levels);
        }

        var page = Open(stretch.Compression, start, length, header.UncompressedLength);
        if (header.Kind == PageKind.Dictionary)
        {
            return WithValues(new Page(header, default, default, default), page, header.UncompressedLength);
        }

        RequireReadLevels(header);
        var (first, second) = (LevelsOf(column.MaxRepetition, page, header), LevelsOf(column.MaxDefinition, page, header));
        return WithValues(new Page(header, first, second, default), page, header.UncompressedLength - page.Position);
    }

    private StreamWindow Open(PageCompression compression, long start, long compressedLength, int length)
    {
        if (DecompressedStream.IsBomb(length, compressedLength))
        {
            throw PageBytes.Bomb(length);
        }

        _page = PageStream.Of(compression, new StretchStream(file, start, compressedLength), length);
        return new StreamWindow(_page);
    }

    private Page WithValues(Page page, StreamWindow values, long length) => ValueReader.ReadsOn(page.Header, column)
        ? page with { LongValues = new LongValues(values, length) }
        : page with { Values = bytes.Read(values, (int)length) };

    private void RequireReadLevels(PageHeader header)
    {
        if (header.LevelEncoding != PageEncoding.RunLength && column.MaxRepetition + column.MaxDefinition > 0)
        {
            throw new InvalidDataException($"its levels are written as {header.LevelEncoding}, which is not read; write it anew");
        }
    }

    private static ReadOnlyMemory<byte> LevelsOf(int max, StreamWindow page, PageHeader header)
    {
        if (max == 0)
        {
            return default;
        }

        var length = BitConverter.ToInt32(page.Take(sizeof(int)));
        return length >= 0 && length <= header.UncompressedLength - page.Position ? page.Take(length).ToArray() : throw TooManyLevels();
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
            throw TooManyLevels();
        }

        var levels = rest.Slice(sizeof(int), length);
        rest = rest[(sizeof(int) + length)..];
        return levels;
    }

    private static InvalidDataException TooManyLevels() => new("a page has more levels than bytes");

    private ReadOnlySpan<byte> Read(int length)
    {
        file.Position = _at;
        _at += length;
        return bytes.Read(file, length);
    }
}
