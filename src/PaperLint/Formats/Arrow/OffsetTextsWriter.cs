using PaperLint.Files;

namespace PaperLint.Formats.Arrow;

/// <summary>Writes texts one after another; <see cref="OffsetTexts"/> is its mirror.</summary>
internal sealed class OffsetTextsWriter : TextsWriter
{
    private readonly OffsetTexts _source;
    private readonly int _offsetLength;
    private readonly Stream _offsets = TemporaryFile.Create();
    private readonly Stream _texts = TemporaryFile.Create();

    public OffsetTextsWriter(BatchBody body, ArrowField field)
    {
        _source = new OffsetTexts(body, field);
        _offsetLength = field.OffsetLength;
        OffsetWriter.Write(_offsets, 0, _offsetLength);
    }

    public override void Keep(long index) => Add(_source.At(index));

    public override void Add(ReadOnlySpan<byte> text)
    {
        _texts.Write(text);
        OffsetWriter.Write(_offsets, _texts.Position, _offsetLength);
    }

    public override void WriteTo(BodyWriter content, Action copyTexts)
    {
        content.Add(_offsets);
        content.Add(_texts);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _offsets.Dispose();
            _texts.Dispose();
        }
    }
}
