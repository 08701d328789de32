using System.Security.Cryptography;
using System.Text;
using PaperLint.Cli.Tests.Reporting;

namespace PaperLint.Cli.Tests.Caching;

/// <summary>A corpus in which all happens that a result can hold, and ways to tell whether a run used one that was kept.</summary>
internal static class CachedRun
{
    /// <summary>What stands in a message of a kept result after <see cref="Doctor"/> had it.</summary>
    public const string Doctored = "is no worm";

    public const string Check = "check corpus --rules pack";

    public static CliRun WithCorpus(this CliRun cli) => cli.WithHostileCorpus()
        .With("corpus/copies.jsonl", """
            {"arxiv_id": "2301.00001", "title": "A Title of a Paper", "abstract": "An abstract that gains 4\\% over what was done before it, and says how teh thing came about in the end."}
            {"arxiv_id": "2301.00002", "title": "A Title of a Paper", "abstract": "An abstract that gains 4\\% over what was done before it, and says how teh thing came about in the end."}
            {"arxiv_id": "2301.00003", "title": "Half of a Pair \ud83d and More", "abstract": "It speaks of teh halves \udc00 of pairs, of S^{2} pieces and of a 2.7times speedup, and says what came of them in the end. Our code is avaliable at GitHub.com/some/project now."}
            {broken
            {"arxiv_id": "2301.00004", "title": "Another", "abstract": "It says
            """)
        .With("corpus/page.bib",
            "@article{a, title = {The {T}itle of teh Paper}, abstract = {An abstract that gains 4\\\\% over \\\"{o}thers and was cut off "
            + "in the}}\n")
        .With("corpus/.paperlint-suppressions.yml",
            "- { paper: 'arxiv:2301.00003', code: PL9001, reason: 'it is \"so\" in print', until: 2027-06-30 }\n- { paper: "
            + "'arxiv:2301.00003', code: PL9002, reason: none }\n")
        .With(".paperlint-baseline.jsonl",
            "{\"paperlint_baseline\":2}\n{\"paper\":\"arxiv:2301.00001\",\"code\":\"PL7001\",\"field\":\"abstract\",\"text\":\"\\\\%\"}\n{\"paper\":\"arxiv:2301.00001\",\"code\":\"PL9001\",\"field\":\"title\",\"text\":\"gone\",\"count\":2}\n")
        .With(".editorconfig",
            "[*.jsonl]\ndotnet_diagnostic.PL9002.severity = suggestion\npaperlint.PL3001.max_length = "
            + "1000\ndotnet_diagnostic.PL1234.severity = none\n");

    /// <summary>The results that are kept, by name.</summary>
    public static string[] Results(this CliRun cli) =>
        Directory.Exists(cli.CacheFolder) ? [.. Directory.GetFiles(cli.CacheFolder).Order(StringComparer.Ordinal)] : [];

    /// <summary>Changes a word in all results, as no run would write it but any would believe it.</summary>
    public static void Doctor(this CliRun cli)
    {
        foreach (var path in cli.Results())
        {
            var content = File.ReadAllBytes(path).AsSpan()[..^SHA256.HashSizeInBytes].ToArray();
            var text = Encoding.Latin1.GetString(content).Replace("is no word", Doctored);
            text.ShouldContain(Doctored);
            content = Encoding.Latin1.GetBytes(text);
            File.WriteAllBytes(path, [.. content, .. SHA256.HashData(content)]);
        }
    }

    /// <summary>All that a run shows.</summary>
    public static (int Code, string Out, string Error) Show(this CliRun cli, string arguments) => (cli.Run(arguments), cli.Out, cli.Error);
}
