using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Corpus;

/// <summary>
/// How the text of a field is written in its file: as it stands, as a JSON string, inside CSV quotes, ...
/// Stateless; one instance per way of writing.
/// </summary>
public abstract class FieldCodec
{
    /// <summary>
    /// The bytes before the text, and after it, that stand for none of it: its quotes. Where the rest has one byte for
    /// each UTF-16 unit, no offsets need be mapped. Null for ways of writing in which a unit may take no byte.
    /// </summary>
    public virtual int? Margin => null;

    /// <summary>Whether words that follow each other in the text can stand anywhere in the file; then spaces part them.</summary>
    public virtual bool IsScattered => false;

    /// <summary>The text that the bytes stand for.</summary>
    public abstract string Decode(ReadOnlySpan<byte> raw);

    /// <summary>
    /// Where each UTF-16 unit of the decoded text begins in <paramref name="raw"/>, in bytes, with one more item for
    /// the end. Both halves of a surrogate pair that is written as one piece begin at that piece.
    /// </summary>
    public abstract int[] MapOffsets(ReadOnlySpan<byte> raw, string decoded);

    /// <summary>
    /// The bytes of the field after <paramref name="changes"/> (offsets in the decoded text, sorted, apart from each
    /// other). Bytes outside the changed spans stay as they are wherever the way of writing allows.
    /// </summary>
    public abstract byte[] Edit(ReadOnlySpan<byte> raw, string decoded, IReadOnlyList<TextChange> changes);
}
