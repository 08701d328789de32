using System.Buffers.Binary;
using PaperLint.Files;
using PaperLint.Formats.Columnar;

namespace PaperLint.Formats.Arrow;

/// <summary>Writes views; the texts that they lead to stay where they are, and new ones get a buffer of their own.</summary>
internal sealed class ViewTextsWriter : TextsWriter
{
    private readonly StreamWindow _source;
    private readonly int _ownBuffer;
    private readonly Stream _views = TemporaryFile.Create();
    private readonly Stream _texts = TemporaryFile.Create();

    public ViewTextsWriter(BatchBody body, int node)
    {
        _source = body.Open(body.Batch.FirstBufferOf(node) + 1);
        _ownBuffer = body.Batch.BufferCountOf(node) - 2;
    }

    public override bool HasOwnBuffer => _texts.Length > 0;

    public override void Keep(long index)
    {
        _source.Skip((index * ViewTexts.ViewLength) - _source.Position);
        _views.Write(_source.Take(ViewTexts.ViewLength));
    }

    public override void Add(ReadOnlySpan<byte> text)
    {
        Span<byte> view = stackalloc byte[ViewTexts.ViewLength];
        view.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(view, text.Length);
        if (text.Length <= ViewTexts.LongestWithin)
        {
            text.CopyTo(view[sizeof(int)..]);
        }
        else
        {
            // A view has the first bytes of a text as well, so that most can be told apart without it.
            text[..sizeof(int)].CopyTo(view[sizeof(int)..]);
            BinaryPrimitives.WriteInt32LittleEndian(view[ViewTexts.BufferPlace..], _ownBuffer);
            OffsetWriter.Write(view[(ViewTexts.BufferPlace + sizeof(int))..], _texts.Position);
            _texts.Write(text);
        }

        _views.Write(view);
    }

    public override void WriteTo(BodyWriter content, Action copyTexts)
    {
        content.Add(_views);
        copyTexts();
        if (HasOwnBuffer)
        {
            content.Add(_texts);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _views.Dispose();
            _texts.Dispose();
        }
    }
}
