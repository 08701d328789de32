using System.Runtime.CompilerServices;

namespace PaperLint.Duplicates.Sketches;

/// <summary>A list that grows without ever copying what it has: of a large corpus there is no room for a second copy.</summary>
internal sealed class ChunkedList<T>
    where T : struct
{
    /// <summary>A chunk of sketches has 50,000 bytes; <see cref="ByteArena"/> says why no more, and why later ones are pinned.</summary>
    private const int ChunkBits = 9;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    /// <summary>Bytes of memory that all chunks take.</summary>
    public long Allocated => (long)_chunks.Count * ChunkSize * Unsafe.SizeOf<T>();

    public ref readonly T this[int index] => ref _chunks[index >> ChunkBits][index & (ChunkSize - 1)];

    public void Add(T item)
    {
        if (Count >> ChunkBits == _chunks.Count)
        {
            _chunks.Add(GC.AllocateArray<T>(ChunkSize, pinned: Allocated >= ByteArena.PinnedFrom));
        }

        _chunks[Count >> ChunkBits][Count & (ChunkSize - 1)] = item;
        Count++;
    }
}
