using PaperLint.Analyzers;
using PaperLint.Catalog;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;
using PaperLint.Fixes;
using PaperLint.Formats;
using PaperLint.Linting;
using PaperLint.Packs;
using PaperLint.Rules;

namespace PaperLint.Cli.Tests.Fuzzing;

/// <summary>
/// What reading, linting and repairing a file of papers promise, without a run of the program around them: some hundred
/// times as fast.
/// </summary>
internal static class FuzzedReading
{
    private static readonly FileFixer Fixer = new(
        RuleSets.Uniform(RuleSet.Create(RuleCatalog.Load(new BuiltInRulePack()).Rules, AnalyzerSettings.Default)), FixSafety.Unsafe,
        new LintOptions { Jobs = 1 });

    /// <summary>Those that have a place for every text.</summary>
    private static readonly CorpusFormat[] Lossless = [CorpusFormats.JsonLines, CorpusFormats.Json, CorpusFormats.Csv, CorpusFormats.Xml];

    public static void Check(CorpusFormat format, byte[] content)
    {
        var blocks = Fix(format, content);
        CheckWritten(blocks, Lossless[content.Length % Lossless.Length]);
        if (!format.IsText || !blocks.All(block => block.Block.IsWhole))
        {
            return;
        }

        Joined(blocks, (block, output) => output.Write(block.Block.Bytes.Span)).ShouldBe(TextOf(format, content), "blocks are all bytes");
        var once = Joined(blocks, (block, output) => block.Rewritten().WriteTo(output));
        var again = Fix(format, FileOf(format, once));
        Described(again.SelectMany(block => block.Block.Entries)).ShouldBe(Described(blocks.SelectMany(Expected)),
            "what is read of a fixed file is what was written");
        Joined(again, (block, output) => block.Rewritten().WriteTo(output)).ShouldBe(once, "fixing twice is not fixing once");
        if (once.Length > 0)
        {
            Problems(again).ShouldBeSubsetOf(Problems(blocks), "the fixed file has problems that the file had not");
        }
    }

    private static FixedBlock[] Fix(CorpusFormat format, byte[] content) =>
        [.. Fixer.Fix(new SourceFile("papers" + format.Extensions[0], format, () => new MemoryStream(content)), new MemoryStream(content))];

    private static byte[] TextOf(CorpusFormat format, byte[] content)
    {
        using var file = new MemoryStream(content);
        using var text = format.OpenRead(file);
        using var output = new MemoryStream();
        text.CopyTo(output);
        return output.ToArray();
    }

    public static byte[] FileOf(CorpusFormat format, byte[] text)
    {
        using var file = new MemoryStream();
        using (var output = format.OpenWrite(file))
        {
            output.Write(text);
        }

        return file.ToArray();
    }

    private static byte[] Joined(FixedBlock[] blocks, Action<FixedBlock, Stream> write)
    {
        using var output = new MemoryStream();
        foreach (var block in blocks)
        {
            write(block, output);
        }

        return output.ToArray();
    }

    private static IEnumerable<Entry> Expected(FixedBlock block)
    {
        var repaired = block.Entries.ToDictionary(entry => entry.Original, entry => entry.Entry);
        return block.Block.Entries
            .Select(entry => repaired.GetValueOrDefault(entry, entry))
            .Where(entry => !entry.IsChrome || entry.Fields[0].Text.Length > 0);
    }

    private static string Described(IEnumerable<Entry> entries) =>
        string.Join("\n\n", entries.Select(entry => string.Join('\n', entry.Fields.Select(Described))));

    /// <summary>Blank lines after a line of the page are nobody's.</summary>
    private static string Described(Field field) =>
        $"{field.Name}: {(field.Name == FieldNames.Chrome ? field.Text.TrimEnd() : field.Text)}";

    private static string[] Problems(FixedBlock[] blocks) =>
        [.. blocks.SelectMany(block => block.Block.Problems).Select(problem => problem.Code).Distinct()];

    private static void CheckWritten(FixedBlock[] blocks, CorpusFormat format)
    {
        // A record with neither title nor abstract is a paper only where the format says so.
        Entry[] papers = [.. blocks.SelectMany(block => block.Block.Entries).Where(entry => (entry.Title ?? entry.Abstract) is not null)];
        using var output = new MemoryStream();
        var writer = format.CreateWriter(output)!;
        foreach (var paper in papers)
        {
            writer.Write(paper);
        }

        writer.Complete();
        output.Position = 0;
        format.Read(output, FieldMapping.Default).Sum(block => block.Entries.Length)
            .ShouldBe(papers.Length, $"papers in are papers out in {format.Name}");
    }
}
