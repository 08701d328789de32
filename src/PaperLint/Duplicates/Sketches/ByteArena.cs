namespace PaperLint.Duplicates.Sketches;

/// <summary>Pieces of bytes, laid one behind another in chunks. An address is the chunk and the offset in it.</summary>
internal sealed class ByteArena
{
    /// <summary>
    /// From here on, in bytes, chunks are pinned, not to be moved, but to lie on a heap of their own: .NET keeps room free
    /// beside ordinary arrays (measured for a million papers: 996 MiB for 756). The first pinned arrays have all memory collected
    /// while all cores
    /// wait, which a small corpus would feel.
    /// </summary>
    public const int PinnedFrom = 32 * 1024 * 1024;

    /// <summary>Small enough that little lies idle, and below the 85,000 bytes from which .NET takes an array for a large object.</summary>
    private const int ChunkSize = 1 << 16;

    private readonly List<byte[]> _chunks = [];
    private int _used = ChunkSize;

    /// <summary>Bytes of memory that all chunks take.</summary>
    public long Allocated { get; private set; }

    /// <summary>Room for <paramref name="length"/> bytes; a piece longer than a chunk gets one of its own. Addresses are even.</summary>
    public Span<byte> Allocate(int length, out long address)
    {
        if (length > ChunkSize - _used)
        {
            _chunks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(ChunkSize, length), pinned: Allocated >= PinnedFrom));
            Allocated += _chunks[^1].Length;
            _used = 0;
        }

        address = ((long)(_chunks.Count - 1) << 32) | (uint)_used;
        var piece = _chunks[^1].AsSpan(_used, length);
        _used = Math.Min(ChunkSize, _used + length + (length & 1));
        return piece;
    }

    public ReadOnlySpan<byte> Read(long address, int length) => _chunks[(int)(address >> 32)].AsSpan((int)address, length);
}
