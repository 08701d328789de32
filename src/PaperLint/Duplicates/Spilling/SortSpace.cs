using System.Buffers.Binary;

namespace PaperLint.Duplicates.Spilling;

/// <summary>Records in memory, to be sorted by their bytes.</summary>
internal sealed class SortSpace
{
    /// <summary>Bytes: room for a record and what tells its place.</summary>
    public const int Least = 4096;

    /// <summary>Of each record: its first bytes as a number, and where it lies.</summary>
    private const int PlaceLength = sizeof(ulong) + sizeof(int);

    private readonly byte[] _bytes;
    private readonly ulong[] _keys;
    private readonly int[] _places;
    private int _used;

    /// <param name="size">Bytes in all. Pages that nothing was written to take no memory.</param>
    public SortSpace(int size)
    {
        _bytes = GC.AllocateUninitializedArray<byte>(size / 3 * 2);
        _keys = GC.AllocateUninitializedArray<ulong>(size / 3 / PlaceLength);
        _places = GC.AllocateUninitializedArray<int>(_keys.Length);
    }

    public int Count { get; private set; }

    /// <summary>Whether there was room for it.</summary>
    public bool TryAdd(ReadOnlySpan<byte> record)
    {
        if (Count == _keys.Length || record.Length > _bytes.Length - _used - sizeof(int))
        {
            return false;
        }

        _places[Count] = _used;
        _keys[Count++] = KeyOf(record);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_used), record.Length);
        record.CopyTo(_bytes.AsSpan(_used + sizeof(int)));
        _used += sizeof(int) + record.Length;
        return true;
    }

    public void Sort()
    {
        _keys.AsSpan(0, Count).Sort(_places.AsSpan(0, Count));
        for (int start = 0, end; start < Count; start = end)
        {
            end = start + 1;
            while (end < Count && _keys[end] == _keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                _places.AsSpan(start, end - start).Sort((a, b) => At(a).Span.SequenceCompareTo(At(b).Span));
            }
        }
    }

    /// <summary>In their order, once they are sorted.</summary>
    public ReadOnlyMemory<byte> this[int index] => At(_places[index]);

    public void Clear() => (Count, _used) = (0, 0);

    /// <summary>The first bytes of a record: of most pairs of records they tell which comes first.</summary>
    public static ulong KeyOf(ReadOnlySpan<byte> record)
    {
        if (record.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(record);
        }

        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        record.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    private ReadOnlyMemory<byte> At(int place) =>
        _bytes.AsMemory(place + sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(place)));
}
