using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Texts that stand one after another.</summary>
internal sealed class OffsetTexts(BatchBody body, ArrowField field) : ArrowTexts
{
    private readonly OffsetReader _offsets = new(body.Open(body.Batch.FirstBufferOf(field.Node) + 1), field.OffsetLength);
    private readonly StreamWindow _texts = body.Open(body.Batch.FirstBufferOf(field.Node) + 2);

    public override ReadOnlySpan<byte> At(long index)
    {
        var (start, end) = _offsets.At(index);
        if (start > _texts.Position)
        {
            _texts.Skip(start - _texts.Position);
        }

        return _texts.Take(RequireRead(end - start));
    }
}
