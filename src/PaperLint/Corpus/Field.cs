using Microsoft.CodeAnalysis.Text;

namespace PaperLint.Corpus;

/// <summary>One text of an entry (title, abstract, url, ...), decoded, with the way back to its place in the file.</summary>
public sealed class Field(string name, string text, FieldSource? source)
{
    private int[]? _offsets;

    /// <summary>The canonical name: see <see cref="FieldNames"/>.</summary>
    public string Name { get; } = name;

    /// <summary>The decoded text.</summary>
    public string Text { get; } = text;

    /// <summary>Where the field stands in its block; null for a text that exists only in memory (one being fixed).</summary>
    public FieldSource? Source { get; } = source;

    /// <summary>
    /// The offset in bytes, from the start of the block, at which the UTF-16 unit <paramref name="offset"/> of <see cref="Text"/>
    /// begins.
    /// </summary>
    /// <exception cref="InvalidOperationException">The field has no <see cref="Source"/>.</exception>
    public int ByteOffset(int offset)
    {
        var source = Source ?? throw new InvalidOperationException($"field '{Name}' has no place in a file");
        if (source.Codec.Margin is { } margin && source.Length == Text.Length + (2 * margin))
        {
            return source.Start + margin + offset;
        }

        _offsets ??= source.Codec.MapOffsets(source.Raw, Text);
        return source.Start + _offsets[offset];
    }

    /// <summary>
    /// The bytes in which a span of <see cref="Text"/> stands, from the start of the block; those of its first word where its
    /// words stand apart.
    /// </summary>
    /// <exception cref="InvalidOperationException">The field has no <see cref="Source"/>.</exception>
    public ByteSpan BytesOf(TextSpan span)
    {
        var word = Source?.Codec.IsScattered == true ? Text.AsSpan(span.Start, span.Length).IndexOf(' ') : -1;
        return ByteSpan.FromBounds(ByteOffset(span.Start), ByteOffset(word < 0 ? span.End : span.Start + word));
    }
}
