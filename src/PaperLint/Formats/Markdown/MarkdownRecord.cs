using PaperLint.Corpus;

namespace PaperLint.Formats.Markdown;

/// <summary>A paper in a Markdown file, in bytes of the file.</summary>
/// <param name="Span">The lines that are gone when it is taken out.</param>
/// <param name="Title">Its title.</param>
internal sealed record MarkdownRecord(ByteSpan Span, ByteSpan Title)
{
    public ByteSpan? Url { get; init; }

    public ByteSpan? Abstract { get; init; }

    public ByteSpan? Authors { get; init; }

    public ByteSpan? Id { get; init; }

    /// <summary>How its fields are written, where they are not in Markdown.</summary>
    public FieldCodec? Codec { get; init; }

    /// <summary>Whether it is a row of a table, in which a bar ends a cell.</summary>
    public bool IsRow { get; init; }

    /// <summary>
    /// The fields in the order of the file. None lies in another: the title counts before the abstract, and that before the rest.
    /// </summary>
    public IReadOnlyList<(string Name, ByteSpan Span)> Fields
    {
        get
        {
            var fields = new List<(string Name, ByteSpan Span)>();
            foreach (var (name, span) in ((string Name, ByteSpan? Span)[])
                [(FieldNames.Title, Title), (FieldNames.Abstract, Abstract), (FieldNames.Url, Url), (FieldNames.Authors, Authors),
                    (FieldNames.Id, Id)])
            {
                if (span is { Length: > 0 } there
                    && fields.TrueForAll(known => there.End <= known.Span.Start || there.Start >= known.Span.End))
                {
                    fields.Add((name, there));
                }
            }

            fields.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
            return fields;
        }
    }
}
