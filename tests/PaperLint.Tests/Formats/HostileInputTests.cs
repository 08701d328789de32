using System.Globalization;
using System.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Formats;

namespace PaperLint.Tests.Formats;

/// <summary>Any bytes in: no crash, no hang, no byte lost, no place outside the file.</summary>
public sealed class HostileInputTests
{
    /// <summary>More with PAPERLINT_FUZZ=1000000.</summary>
    private static readonly int Inputs =
        int.Parse(Environment.GetEnvironmentVariable("PAPERLINT_FUZZ") ?? "20000", CultureInfo.InvariantCulture);

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "\"", "\\", "\\u", "\\ud83d", "{", "}", "[", "]", "(", ")", ",", ";", ":", "\t", "\n", "\r", "\r\n", "\0", "@", "@article{",
                "=", "#", "$", "<", ">", "&", "&amp;", "&#x0;", "]]>", "<![CDATA[",
            "<!--", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "- [", "](", "  ", "```", "title", "abstract", "null", "1e999", "\"title\":",
                "<entry>", "</entry>", "new\n", "\uFEFF", "é", "😀",
            "TY  - ", "\nER  - ", "\nAB  - ", "| a | title |\n|-|-|\n", "<summary>", "</details>", "**Abstract:** ", "### ", "<b>", "</b>",
            "<p>", "<tex-math>", "</tex-math>", "<paper>", " # ", "@string{a = {b}}", "NaN",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xF0, 0x9F], [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD],
    ];

    [Theory]
    [MemberData(nameof(FormatSamples.Names), MemberType = typeof(FormatSamples))]
    public void Any_bytes_are_read(string name)
    {
        var format = CorpusFormats.ByName(name)!;
        var random = new Random(name.Length);
        var sample = Encoding.UTF8.GetBytes(FormatSamples.Write(name, "Some 😀 text with $x^2$ & a \"quote\" in {it}."));
        for (var i = 0; i < Inputs; i++)
        {
            var bytes = i % 5 == 0 ? Noise(random) : Mutate(sample, random);
            try
            {
                Check(format, bytes);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"input {i}: {Convert.ToBase64String(bytes)}", e);
            }
        }
    }

    [Fact]
    public void A_cell_of_a_megabyte_is_a_cell()
    {
        var text = string.Concat(Enumerable.Range(0, 1 << 17).Select(i => $"word{i % 1000} "));
        var table = Encoding.UTF8.GetBytes(
            $"| Title | Abstract |\n|---|---|\n| [One](https://arxiv.org/abs/1) | {text}|\n| Two | A |\n");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var papers = CorpusFormats.Markdown.Read(table).Papers();

        papers[0].Abstract!.Text.ShouldBe(text.TrimEnd());
        papers[^1].Title!.Text.ShouldBe("Two");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(100 * table.Length);
    }

    [Fact]
    public void An_element_with_a_million_attributes_is_passed_over()
    {
        var attributes = string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $" a{i}='b'"));
        var document = Encoding.UTF8.GetBytes(
            $"<feed><entry{attributes}><title>One</title></entry><entry><title>Two</title></entry></feed>");
        var before = GC.GetAllocatedBytesForCurrentThread();

        CorpusFormats.Xml.Read(document).Papers().Select(paper => paper.Title!.Text).ShouldBe(["One", "Two"]);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(60L * document.Length);
    }

    [Theory]
    [InlineData(".gz")]
    [InlineData(".zst")]
    public void Any_bytes_are_decompressed(string suffix)
    {
        var format = CorpusFormats.ForFile("papers.jsonl" + suffix);
        using var file = new MemoryStream();
        using (var text = format.OpenWrite(file))
        {
            text.Write(Encoding.UTF8.GetBytes(FormatSamples.Write("json-lines", "Some text.")));
        }

        var random = new Random(1);
        for (var i = 0; i < Inputs; i++)
        {
            foreach (var block in format.Read(Mutate(file.ToArray(), random)))
            {
                block.Entries.IsDefault.ShouldBeFalse();
                block.Problems.IsDefault.ShouldBeFalse();
            }
        }
    }

    private static void Check(CorpusFormat format, byte[] bytes)
    {
        var blocks = format.Read(bytes);
        var at = 0L;
        foreach (var block in blocks)
        {
            block.Start.ByteOffset.ShouldBe(at);
            at += block.Bytes.Length;
            foreach (var problem in block.Problems)
            {
                (problem.Start >= 0
                    && problem.Length >= 0
                    && problem.Start + problem.Length <= block.Bytes.Length).ShouldBeTrue(problem.ToString());
                block.PositionOf(problem.Start);
            }

            foreach (var entry in block.Entries)
            {
                _ = entry.Key;
                CheckFields(entry, block);
            }
        }

        blocks.Write(null).SequenceEqual(bytes).ShouldBeTrue();
    }

    private static void CheckFields(Entry entry, Block block)
    {
        var last = 0;
        foreach (var field in entry.Fields)
        {
            field.Source!.Block.ShouldBe(block);
            field.ByteOffset(0).ShouldBeGreaterThanOrEqualTo(last);
            for (var i = 0; i <= field.Text.Length; i++)
            {
                field.ByteOffset(i).ShouldBeGreaterThanOrEqualTo(last);
                last = field.ByteOffset(i);
            }

            last.ShouldBeLessThanOrEqualTo(field.Source.Start + field.Source.Length);
            last = field.Source.Start + field.Source.Length;
        }

        if (entry.Extent is { } extent)
        {
            (extent.Start >= 0 && extent.Length > 0 && extent.End <= block.Bytes.Length).ShouldBeTrue();
        }
    }

    private static byte[] Noise(Random random)
    {
        var bytes = new byte[random.Next(64)];
        random.NextBytes(bytes);
        return random.Next(2) == 0 ? bytes : [.. Enumerable.Range(0, random.Next(24)).SelectMany(_ => Tokens[random.Next(Tokens.Length)])];
    }

    private static byte[] Mutate(byte[] sample, Random random)
    {
        var bytes = new List<byte>(sample);
        for (var edits = random.Next(1, 4); edits > 0 && bytes.Count > 0; edits--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }

        return [.. bytes];
    }

    [Theory]
    [InlineData("feed", "a\n")]
    [InlineData("json-lines", "{}\n")]
    [InlineData("json-lines", "x\r\n")]
    [InlineData("csv", "a\n")]
    [InlineData("tsv", "a\t\n")]
    [InlineData("markdown", "- [a](https://arxiv.org/abs/2301.00001): b\n")]
    [InlineData("bibtex", "@a{b,title={c}}\n")]
    public void Short_lines_are_read_a_few_thousand_at_once(string name, string line)
    {
        var blocks = CorpusFormats.ByName(name)!.Read(string.Concat(Enumerable.Repeat(line, 50_000)));
        blocks.Max(block => block.Bytes.Span.Count((byte)'\n')).ShouldBeLessThanOrEqualTo(ChunkReader.MostLines);
    }

    [Fact]
    public void Short_records_are_read_a_few_thousand_at_once()
    {
        var blocks = CorpusFormats.Json.Read($"[{string.Join(',', Enumerable.Repeat("{\"title\":\"\"}", 20_000))}]");
        blocks.Max(block => block.Entries.Length).ShouldBeLessThanOrEqualTo(ChunkReader.MostLines);
        blocks.Papers().Count.ShouldBe(20_000);
    }
}
