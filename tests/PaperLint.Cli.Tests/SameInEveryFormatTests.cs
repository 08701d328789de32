using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Cli.Tests;

/// <summary>The same 200 papers in every format: the same diagnostics and, after <c>fix</c>, the same texts.</summary>
public sealed class SameInEveryFormatTests : IDisposable
{
    private static readonly string[] Sentences =
    [
        "We gain 4\\% over the best result so far.",
        "This gives a 2.7times speedup on long inputs.",
        "The code is avaliable at GitHub.com/some/project now.",
        "We call this ``slow learning'' and study it.",
        "A bound of Erd\\H{o}s and R\\'enyi is improved to $O(n^2)$ steps.",
        "Images of 360{\\deg} are cut into S^{2} pieces.",
        "Research &amp; development<br>take most of the time.",
        "The {\\it first} and \\emph{second} set \\ie the whole.",
        "We compare with **strong** baselines and `code` of [1] and (2, 3].",
        "Costs fall from $500 to $20, or 96% \"on average\", say users #1 and #2.",
        "The state-of-theart model , as shown , is better .",
        "Nothing is wrong with this naïve sentence of 12 × 3 words 😀.",
        "It uses a_b, c^d, e~f, g\\_h, {i}, \\alpha, \\{j\\}, \\\\ and k|l; m < n > o.",
        "See https://example.org/a_b?c=d&e=f%20g#h for https://example.org/a{https://example.org/a} details.",
        "\"Why?\" they ask, and 'because' we say.",
    ];

    private readonly CliRun _cli = new();

    public static TheoryData<string, string> Files =>
    [
        .. CorpusFormats.All.Select(format => (format.Name, format.Extensions[0] + ".gz")),
        (CorpusFormats.JsonLines.Name, ".jsonl.zst"),
    ];

    public void Dispose() => _cli.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public void Diagnostics_and_repairs_are_the_same(string name, string ending)
    {
        var file = "papers" + ending;

        // Files that TeX reads keep LaTeX unless told otherwise.
        _cli.With(".editorconfig", "root = true\n[*]\npaperlint_math_style = unicode\n");
        _cli.With("source.jsonl", Papers()).Run($"convert source.jsonl --to {name} --output {file}").ShouldBe(ExitCode.Clean, _cli.Error);

        var (expected, actual) = (Diagnostics("source.jsonl"), Diagnostics(file));
        actual.Except(expected).ShouldBeEmpty();
        expected.Except(actual).ShouldBeEmpty();
        actual.Count.ShouldBe(expected.Count);
        _cli.Run($"fix --unsafe source.jsonl {file}").ShouldBeOneOf([ExitCode.Clean, ExitCode.Found], _cli.Error);
        Texts(file).ShouldBe(Texts("source.jsonl"));
        Texts(file).Count.ShouldBe(200);
    }

    /// <summary>Papers with titles and abstracts of one line each, which every format can hold.</summary>
    private static string Papers()
    {
        var random = new Random(200);
        var lines = new StringBuilder();
        for (var i = 0; i < 200; i++)
        {
            var title = $"Paper {i} on " + (i % 4) switch
            {
                0 => "S^{2}FT: Tuning",
                1 => "the [Open] Question: \"What?\"",
                2 => "R\\&D, a_b & <c>",
                _ => "a Plain Thing",
            };
            var sentences = Enumerable.Range(0, 9).Select(_ => Sentences[random.Next(Sentences.Length)]);
            lines.Append(
                JsonSerializer.Serialize(new { title, @abstract = $"Paper {i} says {random.Next()}. " + string.Join(' ', sentences) }))
                .Append('\n');
        }

        return lines.ToString();
    }

    private List<string> Diagnostics(string file)
    {
        _cli.Run("check", "--output-format", "json-lines", file).ShouldBe(ExitCode.Found, _cli.Error);
        return [.. _cli.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Describe(JsonDocument.Parse(Regex.Replace(line, Regex.Escape(file) + @":\d+", "elsewhere")).RootElement))];
    }

    private static string Describe(JsonElement diagnostic)
    {
        var field = diagnostic.GetProperty("field");
        return $"{diagnostic.GetProperty("entry").GetProperty("index")} {field.GetProperty("name")} {field.GetProperty("start")} "
            + $"{field.GetProperty("end")} {diagnostic.GetProperty("code")} {diagnostic.GetProperty("message")}";
    }

    private List<(string?, string?)> Texts(string file)
    {
        using var stream = File.OpenRead(_cli.PathOf(file));
        return [.. CorpusFormats.ForFile(file)
            .Read(stream, FieldMapping.Default)
            .SelectMany(block => block.Entries)
            .Select(entry => (entry.Title?.Text, entry.Abstract?.Text))];
    }
}
