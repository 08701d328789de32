namespace PaperLint.Corpus;

/// <summary>The bytes of a block in which a field is written: <paramref name="Start"/> and <paramref name="Length"/> in bytes.</summary>
public sealed record FieldSource(Block Block, int Start, int Length, FieldCodec Codec)
{
    /// <summary>The name of the column where the file is a table of columns; null for what is written as text.</summary>
    public string? Column { get; init; }

    public ReadOnlySpan<byte> Raw => Block.Bytes.Span.Slice(Start, Length);
}
