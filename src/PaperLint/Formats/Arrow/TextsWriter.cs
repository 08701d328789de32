namespace PaperLint.Formats.Arrow;

/// <summary>Writes the texts of a node, as they are and new ones.</summary>
internal abstract class TextsWriter : IDisposable
{
    public static TextsWriter Of(BatchBody body, ArrowField field) => field.IsView
        ? new ViewTextsWriter(body, field.Node)
        : new OffsetTextsWriter(body, field);

    /// <summary>Whether the new texts stand in a buffer that the node had not.</summary>
    public virtual bool HasOwnBuffer => false;

    /// <summary>Takes a text as it is. They are kept in their order.</summary>
    public abstract void Keep(long index);

    public abstract void Add(ReadOnlySpan<byte> text);

    /// <summary>Writes the buffers behind that of which values are there.</summary>
    /// <param name="content">Takes them.</param>
    /// <param name="copyTexts">Copies what holds the texts of views as they are.</param>
    public abstract void WriteTo(BodyWriter content, Action copyTexts);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
