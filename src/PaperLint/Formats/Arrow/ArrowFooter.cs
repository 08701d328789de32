using System.Buffers.Binary;
using PaperLint.Formats.Arrow.Metadata;

namespace PaperLint.Formats.Arrow;

/// <summary>The end of a file: it says where its parts lie.</summary>
/// <remarks>https://github.com/apache/arrow/blob/main/format/File.fbs</remarks>
/// <param name="start">Where it begins in the file, in bytes.</param>
/// <param name="bytes">What it says.</param>
internal sealed class ArrowFooter(long start, byte[] bytes)
{
    private const int SchemaField = 1;
    private const int DictionariesField = 2;
    private const int BatchesField = 3;
    private const int BlockLength = 24;
    private const int FrontLengthPlace = 8;
    private const int BodyLengthPlace = 16;

    public long Start => start;

    /// <summary>The schema; null where it has none.</summary>
    public FlatTable? Schema => FlatTable.RootOf(bytes).Table(SchemaField);

    /// <summary>Where the batches of rows begin in the file, in their order.</summary>
    public IEnumerable<long> Batches => PlacesOf(BatchesField);

    /// <summary>Where the parts begin that hold dictionaries, or add to them.</summary>
    public IEnumerable<long> Dictionaries => PlacesOf(DictionariesField);

    /// <summary>What the end says where parts moved.</summary>
    /// <param name="placeOf">Where a part that began at a place is now, and how long it is.</param>
    public byte[] With(Func<long, ArrowPlace> placeOf)
    {
        byte[] copy = [.. bytes];
        foreach (var blocks in (ReadOnlySpan<FlatVector>)[Blocks(DictionariesField), Blocks(BatchesField)])
        {
            for (var i = 0; i < blocks.Count; i++)
            {
                var place = placeOf(blocks.Int64(i * BlockLength));
                var block = copy.AsSpan(blocks.Start + (i * BlockLength), BlockLength);
                BinaryPrimitives.WriteInt64LittleEndian(block, place.Start);
                if (place.FrontLength > 0)
                {
                    BinaryPrimitives.WriteInt32LittleEndian(block[FrontLengthPlace..], place.FrontLength);
                    BinaryPrimitives.WriteInt64LittleEndian(block[BodyLengthPlace..], place.BodyLength);
                }
            }
        }

        return [.. copy, .. BitConverter.GetBytes(copy.Length), .. ArrowFile.Mark];
    }

    private IEnumerable<long> PlacesOf(int field)
    {
        var blocks = Blocks(field);
        return Enumerable.Range(0, blocks.Count).Select(index => blocks.Int64(index * BlockLength));
    }

    private FlatVector Blocks(int field) => FlatTable.RootOf(bytes).Vector(field, BlockLength);
}
