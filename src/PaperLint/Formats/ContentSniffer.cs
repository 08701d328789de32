using System.Text.Json;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats.Arrow;
using PaperLint.Formats.ArxivMail;
using PaperLint.Formats.Bib;
using PaperLint.Formats.Compression;
using PaperLint.Formats.Parquet;
using PaperLint.Formats.Ris;

namespace PaperLint.Formats;

/// <summary>Tells the format of a file from its first bytes.</summary>
internal static class ContentSniffer
{
    /// <summary>Lines of the shortest head of a mail.</summary>
    private const int LinesOfMail = 3;

    /// <summary>Bytes of a tag with the space after it.</summary>
    private const int LongestTag = 4;

    /// <summary>The format, or null where nothing tells it.</summary>
    public static CorpusFormat? FormatOf(ReadOnlySpan<byte> head)
    {
        if (CompressionMethod.OfContent(head) is { } method)
        {
            return new CompressedFormat(new DetectedFormat(CorpusFormats.Feed), method);
        }

        if (head.StartsWith(ParquetFile.Mark))
        {
            return CorpusFormats.Parquet;
        }

        if (head.StartsWith(ArrowFile.Mark) || ArrowFile.IsStream(head))
        {
            return CorpusFormats.Arrow;
        }

        var text = head[InputEncoding.MarkLength(head, default)..].TrimStart(" \t\r\n"u8);
        return text switch
        {
            [(byte)'{', .. var inside] when inside.TrimStart(" \t\r\n"u8) is [] or [(byte)'"' or (byte)'}', ..] =>
                StartsWithWholeLine(text) ? CorpusFormats.JsonLines : CorpusFormats.Json,
            [(byte)'[', .. var inside] when inside.TrimStart(" \t\r\n"u8) is [] or [(byte)'{' or (byte)']', ..] => CorpusFormats.Json,
            [(byte)'<', (byte)'!', ..] when IsPage(text) => UnknownFormat.Instance,
            [(byte)'<', (byte)'?' or (byte)'!', ..] => CorpusFormats.Xml,
            [(byte)'<', ..] when text.StartsWith("<feed"u8) || text.StartsWith("<rss"u8) || text.StartsWith("<rdf"u8) => CorpusFormats.Xml,
            [(byte)'@', ..] when BibEntryReader.StartsEntry(text, 0) => CorpusFormats.Bib,
            [(byte)'-' or (byte)'*', (byte)' ', (byte)'[', ..] => CorpusFormats.Markdown,
            [(byte)'T', (byte)'Y', ..] when RisTags.StartsWithTag(text) => CorpusFormats.Ris,
            _ when ArxivMailReader.HasPaper(text) => CorpusFormats.ArxivMail,
            _ => IsMail(text) || IsTagged(text) ? UnknownFormat.Instance : TableOf(text),
        };
    }

    /// <summary>Whether each line has a tag of a library's catalogue before it, which no page of papers has: <c>PMID- 1</c>.</summary>
    private static bool IsTagged(ReadOnlySpan<byte> text)
    {
        var lines = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            var name = line.IndexOf("- "u8) is > 1 and <= LongestTag and var length ? line[..length].TrimEnd((byte)' ') : default;
            if (name.IsEmpty || name.ContainsAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"u8) || ++lines == LinesOfMail)
            {
                break;
            }
        }

        return lines == LinesOfMail;
    }

    /// <summary>Whether a text begins with the head of a mail: lines with names, of which one is never in a page of papers.</summary>
    private static bool IsMail(ReadOnlySpan<byte> text)
    {
        var (named, telling) = (0, 0);
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            var name = line.IndexOf(": "u8) is > 0 and var length ? System.Text.Encoding.Latin1.GetString(line[..length]) : "";
            if (!name.All(c => char.IsAsciiLetter(c) || c == '-') || (name.Length == 0 && line is not [(byte)' ' or (byte)'\t', ..]))
            {
                break;
            }

            named += name.Length > 0 ? 1 : 0;
            telling += name is "From" or "Received" or "Return-Path" or "Message-ID" or "Message-Id" or "Subject" ? 1 : 0;
        }

        return named >= LinesOfMail && telling > 0;
    }

    private static bool IsPage(ReadOnlySpan<byte> text) =>
        System.Text.Ascii.EqualsIgnoreCase(text[..Math.Min(text.Length, 14)], "<!doctype html"u8);

    /// <summary>Whether the first line is an object of its own and the file goes on after it.</summary>
    private static bool StartsWithWholeLine(ReadOnlySpan<byte> text)
    {
        var lineEnd = text.IndexOf((byte)'\n');
        if (lineEnd < 0 || text[lineEnd..].Trim(" \t\r\n"u8).IsEmpty)
        {
            return false;
        }

        var reader = new Utf8JsonReader(text[..lineEnd]);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A first line with a column called title is a header.</summary>
    private static CorpusFormat? TableOf(ReadOnlySpan<byte> text)
    {
        var line = text[..LineBreaks.EndOfLine(text, 0)];
        foreach (var (format, delimiter) in (ReadOnlySpan<(CorpusFormat, byte)>)[(CorpusFormats.Tsv, (byte)'\t'),
            (CorpusFormats.Csv, (byte)',')])
        {
            foreach (var cell in line.Split(delimiter))
            {
                if (line.Contains(delimiter) && line[cell].Trim(" \""u8).SequenceEqual("title"u8))
                {
                    return format;
                }
            }
        }

        return null;
    }
}
