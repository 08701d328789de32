namespace PaperLint.Formats.Arrow;

/// <summary>Reads the texts of a node. They are asked for in their order; some may be left out.</summary>
internal abstract class ArrowTexts
{
    /// <summary>Bytes of the longest text that is read. The whole text of a book takes a tenth of it.</summary>
    public const int LongestText = 64 * 1024 * 1024;

    /// <summary>A text, whether it is null or not; good until the next is asked for.</summary>
    /// <exception cref="InvalidDataException">There is none, or it lies where its column has no bytes.</exception>
    public abstract ReadOnlySpan<byte> At(long index);

    /// <param name="body">Where they stand.</param>
    /// <param name="field">The node.</param>
    /// <param name="dictionaries">Those of the file; null where the node can have none.</param>
    public static ArrowTexts Of(BatchBody body, ArrowField field, ArrowDictionaries? dictionaries) =>
        field.IsDictionary ? new DictionaryTexts(body, field, dictionaries![field.DictionaryId])
        : field.IsView ? new ViewTexts(body, field.Node)
        : new OffsetTexts(body, field);

    /// <exception cref="InvalidDataException">It is longer than is read.</exception>
    protected static int RequireRead(long length) => length <= LongestText
        ? (int)length
        : throw new InvalidDataException($"a text is longer than {LongestText / 1024 / 1024} MiB");
}
