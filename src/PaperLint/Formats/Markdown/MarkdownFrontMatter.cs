using PaperLint.Corpus;
using PaperLint.Formats.Yaml;

namespace PaperLint.Formats.Markdown;

/// <summary>What a page says of itself in YAML, between lines of three hyphens at its beginning.</summary>
internal static class MarkdownFrontMatter
{
    /// <summary>Bytes in which it ends: an abstract takes a few thousand.</summary>
    private const int LongestLength = 256 * 1024;

    /// <summary>The paper that a page is about, as those of a site of publications are; null without a title and an abstract.</summary>
    /// <param name="document">The page.</param>
    /// <param name="start">Where its text begins, after a byte order mark.</param>
    public static MarkdownRecord? PaperIn(ReadOnlyMemory<byte> document, int start)
    {
        var page = document.Span[..Math.Min(document.Length, LongestLength)];
        var first = LineBreaks.EndOfLine(page, start);
        if (!page[start..first].TrimEnd(" \t"u8).SequenceEqual("---"u8) || EndOf(page, first) is not { } end)
        {
            return null;
        }

        var finder = new YamlPaperFinder(document[..end], FieldMapping.Default);
        finder.Find();
        if (finder.Records is not [var record] || Find(record, FieldNames.Title) is not { } title
            || Find(record, FieldNames.Abstract) is not { } text)
        {
            return null;
        }

        var after = LineBreaks.AfterBreak(page, LineBreaks.EndOfLine(page, end));
        return new MarkdownRecord(ByteSpan.FromBounds(start, after), title)
        {
            Abstract = text,
            Url = Find(record, FieldNames.Url),
            Authors = Find(record, FieldNames.Authors),
            Id = Find(record, FieldNames.Id),
            Codec = record.Fields.Select(field => field.Codec).First(codec => codec is YamlScalarCodec),
        };
    }

    /// <summary>Where the line begins that ends it; null where none does.</summary>
    private static int? EndOf(ReadOnlySpan<byte> text, int first)
    {
        for (var end = first; end < text.Length;)
        {
            var start = LineBreaks.AfterBreak(text, end);
            end = LineBreaks.EndOfLine(text, start);
            if (start < end && text[start..end].TrimEnd(" \t"u8).SequenceEqual("---"u8))
            {
                return start;
            }
        }

        return null;
    }

    private static ByteSpan? Find(YamlRecord record, string name) => record.Fields
        .Where(field => field.Key.FieldName == name && !field.Key.IsWeak && field.Codec is YamlScalarCodec)
        .OrderBy(field => field.Key.Rank).Select(field => (ByteSpan?)field.Content).FirstOrDefault();
}
