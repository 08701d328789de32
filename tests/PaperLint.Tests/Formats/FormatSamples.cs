using System.Security;
using System.Text.Encodings.Web;
using System.Text.Json;
using PaperLint.Formats;
using PaperLint.Formats.Bib;
using PaperLint.Formats.Csv;
using PaperLint.Formats.Markdown;
using PaperLint.Formats.Yaml;

namespace PaperLint.Tests.Formats;

/// <summary>The same two papers in every format: the first with the given abstract, the second with a short one.</summary>
internal static class FormatSamples
{
    public const string SecondAbstract = "The last.";

    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// By the name of the format, of those that are written as text. Formats of lines cannot hold every text: see
    /// <see cref="IsOfLines"/>.
    /// </summary>
    public static TheoryData<string> Names => [.. CorpusFormats.All.Where(format => format.IsText).Select(format => format.Name)];

    /// <summary>Whether a text of several lines has no place in the format.</summary>
    public static bool IsOfLines(string name) => name is "feed" or "markdown" or "ris" or "arxiv-mail";

    public static string Write(string name, string text) => name switch
    {
        "feed" => $"A title\r\n{text}\r\n\r\nAnother\r\n\r\n{SecondAbstract}",
        "json-lines" =>
            $"{{\"title\" : \"A title\",\"abstract\":{Json(text)} }}\r\n{{\"title\":\"Another\",\"abstract\":\"{SecondAbstract}\"}}",
        "json" =>
            $"\uFEFF{{\"total\": 2, \"data\": [\r\n  {{\"authors\": [{{\"name\": \"A B\"}}], \"title\" : \"A "
            + $"title\",\"abstract\":{Json(text)} }},{{\"paper\":{{\"title\":\"Another\",\"summary\":[\"{SecondAbstract}\"]}}}}]}}\r\n",
        "csv" =>
            $"title,x,\"abstract\"\r\nA title,\"a \"\"b\"\"\",{new CsvCellCodec(',').Write(text)}\r\n\"Another\",,\"{SecondAbstract}\"",
        "tsv" =>
            $"\uFEFFtitle\tabstract\ty\nA "
            + $"title\t\"{(SpreadsheetMark.IsNeeded(text) ? SpreadsheetMark.Sign : "")}"
            + $"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\t\nAnother\t{SecondAbstract}\t1\n",
        "bibtex" =>
            $"% A comment.\r\n@article{{a2024,\r\n  title = {{A {{title}}}},\r\n  abstract = {{{BibTextCodec.Braced.Write(text)}}},\r\n  "
            + $"year = 2024\r\n}}\r\n\r\n@misc{{b, title = \"Another\", abstract = {{{SecondAbstract}}} }}\r\n",
        "markdown" =>
            $"# Papers\n\n- [A title](https://a.org/x_(y)): {MarkdownTextCodec.Instance.Write(text)}\n- **[Another](<https://a.org> "
            + $"\"t\")**\n  {SecondAbstract}\n\nThe end.\n",
        "xml" =>
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<feed "
            + $"xmlns=\"http://www.w3.org/2005/Atom\">\r\n<title>Feed</title><entry><id>x</id><title>A title</title>\r\n  <summary "
                + $"type='text'>{SecurityElement.Escape(text)}</summary><link rel='self' href='b'/><link "
                    + $"href='a'/></entry>\r\n<entry><title><![CDATA[Another]]></title><summary>{SecondAbstract}</summary></entry></feed>",
        "arxiv-mail" =>
            "From: no-reply@example.org\r\nSubject: cs daily\r\n\r\n------\r\n\\\\\r\n"
            + "arXiv:2401.00001\r\nDate: Mon, 1 Jan 2024 (1kb)\r\n\r\n"
            + $"Title: A\r\n  title\r\nAuthors: Jane Doe\r\n\\\\\r\n  {text}\r\n"
            + $"\\\\ ( https://arxiv.org/abs/2401.00001 ,  1kb)\r\n------\r\n"
            + $"\\\\\narXiv:2401.00002\n\nTitle: Another\n\\\\\n  {SecondAbstract}\n\\\\\n",
        "yaml" =>
            "# Papers\r\npapers:\r\n- title: A title\r\n  year: 2024\r\n"
            + $"  abstract: {YamlScalarCodec.Quote(text)}\r\n  url: https://a.org/x\r\n"
            + "- paper: {x: 1}\r\n  'title': 'Another'\r\n  abstract: >-\r\n    The\r\n    last.\r\n",
        "ris" =>
            $"TY  - JOUR\r\nAU  - Doe, Jane\r\nAU  - Roe, R.\r\nTI  - A title\r\nAB  - {text}\r\nUR  - https://a.org\r\nER  - \r\n\r\n"
            + $"TY  - GEN\r\nT1  - Another\r\nN2  - {SecondAbstract}\r\nER  - ",
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string Json(string text) => JsonSerializer.Serialize(text, Relaxed);
}
