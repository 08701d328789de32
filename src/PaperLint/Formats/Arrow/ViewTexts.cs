using System.Buffers.Binary;
using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Texts of which short ones stand in a view, and of others it says where they are.</summary>
/// <remarks>https://arrow.apache.org/docs/format/Columnar.html#variable-size-binary-view-layout</remarks>
internal sealed class ViewTexts : ArrowTexts
{
    /// <summary>Bytes of a view: a length, and the text, or its first bytes, the number of a buffer and the place in it.</summary>
    public const int ViewLength = 16;

    /// <summary>Bytes of the longest text that stands in a view.</summary>
    public const int LongestWithin = 12;

    /// <summary>Where a view has the number of the buffer, and the place in it.</summary>
    public const int BufferPlace = 8;

    private readonly StreamWindow _views;
    private readonly Func<int, ScatteredBytes> _open;
    private readonly ScatteredBytes?[] _buffers;

    public ViewTexts(BatchBody body, int node)
    {
        var first = body.Batch.FirstBufferOf(node);
        _views = body.Open(first + 1);
        _open = buffer => body.OpenScattered(first + 2 + buffer);
        _buffers = new ScatteredBytes?[body.Batch.BufferCountOf(node) - 2];
    }

    public override ReadOnlySpan<byte> At(long index)
    {
        _views.Skip((index * ViewLength) - _views.Position);
        var view = _views.Take(ViewLength);
        var length = BinaryPrimitives.ReadInt32LittleEndian(view);
        if (length is >= 0 and <= LongestWithin)
        {
            return view.Slice(sizeof(int), length);
        }

        var (buffer, place) = (BinaryPrimitives.ReadInt32LittleEndian(view[BufferPlace..]),
            BinaryPrimitives.ReadInt32LittleEndian(view[(BufferPlace + sizeof(int))..]));
        return length > 0 && buffer >= 0 && buffer < _buffers.Length
            ? (_buffers[buffer] ??= _open(buffer)).At(place, RequireRead(length))
            : throw new InvalidDataException("a text lies in a buffer that its column has not");
    }
}
