using System.Runtime.InteropServices;
using System.Text;

namespace PaperLint.Duplicates.Sketches;

/// <summary>
/// The sketches of a corpus, numbered in the order of the input; packed, for a corpus has millions. Filled by one thread.
/// </summary>
internal sealed class SketchStore
{
    private readonly ChunkedList<SketchRow> _rows = new();
    private readonly ChunkedList<SketchText> _texts = new();
    private readonly ByteArena _bytes = new();
    private readonly FileNumbers _files = new();

    public int Count => _rows.Count;

    /// <summary>Bytes of memory that the sketches take.</summary>
    public long Allocated => _rows.Allocated + _texts.Allocated + _bytes.Allocated;

    public IReadOnlyList<string> Files => _files.Names;

    public ref readonly SketchRow this[int id] => ref _rows[id];

    public void Add(PaperSketch sketch, RowPlace place)
    {
        var label = Encoding.UTF8.GetByteCount(sketch.Label);
        var key = Encoding.UTF8.GetByteCount(sketch.Key);
        var bytes = _bytes.Allocate(sketch.Shingles.Length * sizeof(ushort) + label + key, out var at);
        MemoryMarshal.AsBytes<ushort>(sketch.Shingles).CopyTo(bytes);
        bytes = bytes[(sketch.Shingles.Length * sizeof(ushort))..];
        Encoding.UTF8.GetBytes(sketch.Label, bytes);
        Encoding.UTF8.GetBytes(sketch.Key, bytes[label..]);
        _rows.Add(sketch.Row with { Place = place });
        _texts.Add(new SketchText(at, sketch.Shingles.Length, label, key));
    }

    /// <summary>Takes in another store, behind what is there.</summary>
    public void AddAll(SketchStore other)
    {
        for (var id = 0; id < other.Count; id++)
        {
            var sketch =
                new PaperSketch { Row = other[id], Shingles = other.Shingles(id).ToArray(), Label = other.Label(id), Key = other.Key(id) };
            Add(sketch, sketch.Row.Place with { File = NumberOf(other.Files[sketch.Row.Place.File]) });
        }
    }

    /// <summary>The number of a file, by its name.</summary>
    public int NumberOf(string fileName) => _files.Of(fileName);

    public ReadOnlySpan<ushort> Shingles(int id) =>
        MemoryMarshal.Cast<byte, ushort>(_bytes.Read(_texts[id].At, _texts[id].Shingles * sizeof(ushort)));

    public string Label(int id)
    {
        var text = _texts[id];
        return Encoding.UTF8.GetString(_bytes.Read(text.At, text.LabelEnd)[(text.LabelEnd - text.Label)..]);
    }

    public string Key(int id)
    {
        var text = _texts[id];
        return Encoding.UTF8.GetString(_bytes.Read(text.At, text.LabelEnd + text.Key)[text.LabelEnd..]);
    }

    /// <summary>Where the bytes of a sketch lie: its shingles (16 bits each), its label and its key (lengths in bytes).</summary>
    private readonly record struct SketchText(long At, int Shingles, int Label, int Key)
    {
        public int LabelEnd => Shingles * sizeof(ushort) + Label;
    }
}
