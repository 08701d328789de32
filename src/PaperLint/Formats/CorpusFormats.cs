using System.Collections.Immutable;
using PaperLint.Corpus.Reading;
using PaperLint.Formats.Arrow;
using PaperLint.Formats.ArxivMail;
using PaperLint.Formats.Bib;
using PaperLint.Formats.Compression;
using PaperLint.Formats.Csv;
using PaperLint.Formats.Feed;
using PaperLint.Formats.Json;
using PaperLint.Formats.Markdown;
using PaperLint.Formats.Parquet;
using PaperLint.Formats.Ris;
using PaperLint.Formats.Xml;
using PaperLint.Formats.Yaml;

namespace PaperLint.Formats;

/// <summary>The formats that corpora can be in.</summary>
public static class CorpusFormats
{
    public static FeedFormat Feed { get; } = new FeedFormat(() => PageChrome.BuiltIn);

    public static CorpusFormat JsonLines { get; } = new JsonLinesFormat();

    public static CorpusFormat Json { get; } = new JsonFormat();

    public static CorpusFormat Csv { get; } = CsvFormat.Commas;

    public static CorpusFormat Tsv { get; } = CsvFormat.Tabs;

    public static CorpusFormat Bib { get; } = new BibFormat();

    public static CorpusFormat Markdown { get; } = new MarkdownFormat();

    public static CorpusFormat Xml { get; } = new XmlFormat();

    public static CorpusFormat Parquet { get; } = new ParquetFormat();

    public static CorpusFormat Arrow { get; } = new ArrowFormat();

    public static CorpusFormat Ris { get; } = new RisFormat();

    public static CorpusFormat ArxivMail { get; } = new ArxivMailFormat();

    public static CorpusFormat Yaml { get; } = new YamlFormat();

    public static ImmutableArray<CorpusFormat> All { get; } =
        [Feed, JsonLines, Json, Csv, Tsv, Bib, Markdown, Xml, Parquet, Arrow, Ris, ArxivMail, Yaml];

    /// <summary>Tells by the content, also whether it is the page of a feed.</summary>
    public static CorpusFormat Detected { get; } = new DetectedFormat(Feed);

    // The snapshot that arXiv gives out is JSON Lines under the name of JSON.
    private static CorpusFormat JsonOrLines { get; } = new DetectedFormat(Json);

    /// <summary>The format of that name, or null.</summary>
    public static CorpusFormat? ByName(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>Whether files of that extension are corpora, so that a walk through a folder takes them.</summary>
    public static bool IsKnown(string path) => ByExtension(path) is not null;

    /// <summary>The format of a file by its name; where the name does not tell, one that looks at the content.</summary>
    public static CorpusFormat ForFile(string path) => ByExtension(path) ?? Detected;

    private static CorpusFormat? ByExtension(string path)
    {
        if (CompressionMethod.OfName(path) is { } method)
        {
            return new CompressedFormat(ByExtension(CompressionMethod.NameOfContent(path)) ?? Detected, method);
        }

        var extension = Path.GetExtension(path);
        var format = All.FirstOrDefault(format => format.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase));

        // Anything may be in a file called .txt.
        return format == Json ? JsonOrLines : format == Feed ? Detected : format;
    }
}
