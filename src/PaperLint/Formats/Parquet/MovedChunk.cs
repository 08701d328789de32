using PaperLint.Formats.Columnar;
using PaperLint.Formats.Parquet.Thrift;

namespace PaperLint.Formats.Parquet;

/// <summary>A column of a group of rows whose bytes were copied to another place, and what belongs to it elsewhere in the file.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is; indexes are added to it when they are written.</param>
internal sealed record MovedChunk(ColumnChunk Before, ColumnChunk After)
{
    /// <summary>Bytes of the largest index that is copied: a page takes some tens. A file is whole without one.</summary>
    private const int LargestIndex = 64 * 1024 * 1024;

    private const short PagesField = 1;
    private const short PlaceField = 1;

    /// <summary>Copies what readers find pages and values by. The places of pages are told from the beginning of the file.</summary>
    public void WriteIndexes(Stream file, OutputPosition output)
    {
        if (Before.ColumnIndex is { } values && Read(file, values) is { } valueIndex)
        {
            After.SetColumnIndex(output.Position, valueIndex.Length);
            output.Write(valueIndex);
        }

        if (Before.OffsetIndex is { } pages && Read(file, pages) is { } pageIndex && Moved(pageIndex) is { } moved)
        {
            After.SetOffsetIndex(output.Position, moved.Length);
            output.Write(moved);
        }

        if (Before.BloomFilter is { } filter && Read(file, filter) is { } bits)
        {
            After.SetBloomFilter(output.Position, bits.Length);
            output.Write(bits);
        }
    }

    private static byte[]? Read(Stream file, (long Start, int Length) stretch)
    {
        if (stretch.Length > LargestIndex || stretch.Start > file.Length - stretch.Length)
        {
            return null;
        }

        var bytes = new byte[stretch.Length];
        file.Position = stretch.Start;
        file.ReadExactly(bytes);
        return bytes;
    }

    private byte[]? Moved(byte[] index)
    {
        try
        {
            var content = new ThriftReader(index).ReadStruct();
            foreach (var page in content.List(PagesField)?.Structs ?? [])
            {
                page.Set(PlaceField, ThriftValue.OfInt64((page.Number(PlaceField) ?? 0) + After.Start - Before.Start));
            }

            return ThriftWriter.Write(content);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            // What cannot be read helps no reader: it is left out, as it may be.
            return null;
        }
    }
}
