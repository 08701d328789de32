using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;
using PaperLint.Formats.Compression;

namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>All kinds of files that the program reads, with sound ones of each.</summary>
internal static class FuzzKinds
{
    private const string Text =
        "We gain 4\\% over teh best , a 2.7times speedup of S^{2}FT; see https://a.org/b\\_c &amp; GitHub.com/some/project .";

    /// <summary>More lines than a block has, so that there is a border among the few of a page that are not blank.</summary>
    private static readonly string LongGap = new('\n', 4200);

    private const string Json =
        """{"title": "A Title \"of\" S^{2} Pieces", "abstract": "We gain 4\\% over teh best \u00e9 , a 2.7times speedup; see https://a.org/b\\_c &amp; more."}""";

    private const string Rule = """
        severity: warning
        analyzer: pattern
        message: "'{match}' is no word"
        why: It is no word.
        pattern: '\bteh(?<n>\s+\w+)?\b'
        fix: { safety: safe, replace: 'the${n}', because: no word of English is spelt so }
        examples: { bad: [{ text: 'in [|teh end|]', fixed: in the end }], good: [in the end] }
        """;

    public static IReadOnlyList<FuzzKind> All { get; } =
    [
        .. CorpusFormats.All.Select(Corpus),
        Compressed(CorpusFormats.JsonLines, CompressionMethod.Gzip),
        Compressed(CorpusFormats.JsonLines, CompressionMethod.Zstandard),
        new("rule", Bytes(Rule, Rule.Replace("analyzer: pattern", "analyzer: terms\nterms: { teh: the }", StringComparison.Ordinal)),
            FuzzedSettings.RunRule) { Read = FuzzedSettings.ReadRule },
        new("paperlint.yml", Bytes(
            "files: ['*.jsonl']\nexclude: [old/**]\nfields: { title: [title], abstract: [abstract] }\n",
            "rules: [pack]\nbaseline: known.jsonl\n"),
            FuzzedSettings.Run("paperlint.yml")) { Read = FuzzedSettings.ReadConfiguration },
        new(".editorconfig", Bytes(
            "root = true\n[*.{txt,jsonl}]\ndotnet_diagnostic.PL7010.severity = error\npaperlint.PL3001.max_length = "
            + "1000\n[p[a-z]per[!x]{1..3}*]\npaperlint_math_style = latex\n"),
            FuzzedSettings.Run(".editorconfig")),
        new("baseline", Bytes(
            "{\"paperlint_baseline\":2}\n{\"paper\":\"arxiv:2301.00001\",\"code\":\"PL7001\",\"field\":\"abstract\",\"text\":\"\\\\%\","
            + "\"count\":2}\n"),
            FuzzedSettings.Run(".paperlint-baseline.jsonl")) { Read = FuzzedSettings.ReadBaseline },
        new("suppressions", Bytes(
            "- { paper: 'arxiv:2301.00001', code: PL7001, reason: 'it is so', until: 2027-06-30 }\n- { paper: 'title:a', code: PL7010, "
            + "reason: none }\n"),
            FuzzedSettings.Run(".paperlint-suppressions.yml")) { Read = FuzzedSettings.ReadSuppressions },
        new("decisions", Bytes(
            "{\"paperlint_decisions\":1}\n{\"paper\":\"arxiv:2301.00001\",\"code\":\"PL7001\",\"field\":\"abstract\",\"text\":"
            + "\"\\\\%\",\"decision\":\"edited\",\"from\":\"\\\\%\",\"to\":\" percent\",\"on\":\"2027-06-30\"}\n"),
            FuzzedSettings.Run(".paperlint-decisions.jsonl")) { Read = FuzzedSettings.ReadDecisions },
        new("index", Bytes(FuzzedStore.NoEdit), FuzzedStore.CheckIndex),
        new("cache", Bytes(FuzzedStore.NoEdit), FuzzedStore.CheckCache),
        new("reference-cache", Bytes(FuzzedStore.NoEdit), FuzzedStore.CheckReferenceCache),
        new("link-cache", [FuzzedLinkCache.Sample], FuzzedLinkCache.Run),
        new("journal", [FuzzedJournal.Sample], FuzzedJournal.Run),
        new("manifest", [FuzzedCleaning.Manifest], FuzzedCleaning.RunManifest),
        new("edits", [FuzzedCleaning.Edits], FuzzedCleaning.RunEdits),
        new(".gitignore", Bytes("# old\n*.bak\n/old/**\n!papers.jsonl\n[p[:alpha:]]pers.??\n"), FuzzedSettings.Run(".gitignore")),
        new("card", Bytes("---\nconfigs:\n- config_name: main\n  data_files: [{ split: train, path: '*.jsonl' }]\n---\n# Papers\n"),
            FuzzedSettings.RunCard),
        new("terms", Bytes("# Words.\nteh: the\n'the end': an end\n"), FuzzedSettings.RunTerms),
    ];

    private static FuzzKind Corpus(CorpusFormat format) =>
        new(format.Name, BytesOf(format), new FuzzedCorpus("papers" + format.Extensions[0]).Check)
        {
            Read = content => FuzzedReading.Check(format, content),
        };

    private static FuzzKind Compressed(CorpusFormat content, CompressionMethod method)
    {
        var format = new CompressedFormat(content, method);
        return Corpus(content) with
        {
            Name = format.Name,
            Samples = [.. Bytes(SamplesOf(content.Name)).Select(sample => FuzzedReading.FileOf(format, sample))],
            Run = new FuzzedCorpus("papers" + format.Extensions[0]).Check,
            Read = file => FuzzedReading.Check(format, file),
        };
    }

    private static byte[][] Bytes(params string[] samples) => Array.ConvertAll(samples, Encoding.UTF8.GetBytes);

    /// <summary>Of a table, the papers of a sample of text.</summary>
    private static byte[][] BytesOf(CorpusFormat format)
    {
        if (format.IsText)
        {
            return Bytes(SamplesOf(format.Name));
        }

        using var text = new MemoryStream(Encoding.UTF8.GetBytes(SamplesOf(CorpusFormats.JsonLines.Name)[0]));
        using var table = new MemoryStream();
        var writer = format.CreateWriter(table)!;
        foreach (var paper in CorpusFormats.JsonLines.Read(text, FieldMapping.Default).SelectMany(block => block.Entries))
        {
            writer.Write(paper);
        }

        writer.Complete();
        return [table.ToArray()];
    }

    private static string[] SamplesOf(string format) => format switch
    {
        "feed" =>
        [
            $"A Title of S^{{2}} Pieces\r\n{Text}\r\n\r\nAnother Title\r\n\r\nThe last one , of teh two.\n",
            $"Daily Papers\n\nA Title of Pieces\nUpvote\n12\n\n{Text}\n\nAnother Title\n\nApr 3\nThe last &#x0;one , of teh two.\nUpvote\n",
            $"A Title of Pieces\n\nApr 3\n\nAnother Title\n\nUpvote\n\nWe gain , too.\n\nA Third Title\n\nApr 4\n\nThe last.{LongGap}",
        ],
        "json-lines" => [Json + "\r\n" + Json + "\n{\"title\": \"Another\", \"abstract\": null, \"n\": [1, {\"a\": 2.50}]}"],
        "json" =>
            ["\uFEFF{\"total\": 2, \"data\": [\r\n " + Json
            + ", {\"paper\": {\"title\": \"Another\", \"summary\": [\"The last , of teh two.\"]}}]}\r\n", $"[{Json}]"],
        "csv" => [$"title,x,\"abstract\"\r\nA title,\"a \"\"b\"\"\",\"{Text}\"\r\n\"Another\",,\"The last\n one\"\n"],
        "tsv" => [$"title\tabstract\ty\nA title\t\"{Text}\"\t\nAnother\tThe last , of teh two.\t1\n"],
        "bibtex" =>
            ["% A comment.\r\n@string{x = \"y\"}\n@article{a2024,\r\n  title = {{A {title}}},\r\n  abstract = {We gain 4\\% over teh best "
            + ", by Erd\\H{o}s \\\"{o}.},\r\n  year = 2024\r\n}\n@misc{b, title = \"Another\" # x, abstract = {The last.} }\n"],
        "markdown" =>
            [$"# Papers\n\n- [A title](https://a.org/x_(y)): {Text}\n- **[Another](<https://a.org> \"t\")**\n  The last , of teh "
            + $"two.\n\nThe end.\n"],
        "arxiv-mail" =>
            ["------\n\\\\\narXiv:2401.00001\nDate: Mon, 1 Jan 2024 (1kb)\n\n"
                + "Title: A Title of S^{2} Pieces\n  and more\nAuthors: Jane Doe\n"
                + $"\\\\\n  {Text}\nand more of teh end.\n\\\\ ( https://arxiv.org/abs/2401.00001 ,  1kb)\n------\n\\\\\n"
                + "arXiv:2401.00002\n\nTitle: Another\n\\\\\n  The last one , of teh two.\n\\\\\n"],
        "yaml" =>
            ["# Papers\npapers:\n- title: A Title of S^{2} Pieces\n"
                + "  abstract: \"We gain 4\\\\% over teh best \\u00e9 ,\\n a 2.7times speedup\"\n"
                + $"- title: 'Another ''Title'' too'\r\n  abstract: |\r\n    {Text}\r\n    and more of teh end.\r\n"
                + "- {title: a, abstract: b}\n"],
        "ris" =>
            ["TY  - JOUR\r\nAU  - Doe, Jane\r\nAU  - Roe, R.\r\n"
                + $"TI  - A Title of S^{{2}} Pieces\r\nAB  - {Text}\r\n  and more of teh end.\r\n"
                + "DO  - 10.1234/x\r\nER  - \r\n\r\nTY  - GEN\nT1  - Another\nN2  - The last one , of teh two.\nER  - \n"],
        "xml" =>
            ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>x</id><title>A "
            + "title</title>\r\n<summary type='text'>We gain 4\\% over teh best &#233; &amp;amp; , so.</summary><link "
                + "href='a'/></entry>\r\n<entry><title><![CDATA[Another]]></title><summary>The last.</summary></entry></feed>",
                    "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><feed><entry><title>A title</title><summary>We gain 4\\% over teh "
                    + "best , so.</summary></entry></feed>"],
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "has no sample"),
    };
}
