using System.Globalization;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Tests.Formats.Columnar;

/// <summary>Reads and copies tables that were damaged at random.</summary>
internal static class TableFuzz
{
    /// <summary>More with PAPERLINT_FUZZ=1000000.</summary>
    private static readonly int Inputs =
        int.Parse(Environment.GetEnvironmentVariable("PAPERLINT_FUZZ") ?? "1000", CultureInfo.InvariantCulture);

    /// <summary>No crash, no place outside of a block, and no copy that lost anything.</summary>
    public static void Check(CorpusFormat format, byte[] sample, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Inputs; i++)
        {
            var bytes = Mutate(sample, random);
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
                (problem.Start >= 0 && problem.Start + problem.Length <= block.Bytes.Length).ShouldBeTrue(problem.ToString());
                block.PositionOf(problem.Start).Row.ShouldBeInRange(block.Start.Row, block.End.Row);
            }

            foreach (var field in block.Entries.SelectMany(entry => entry.Fields))
            {
                for (var i = 0; i <= field.Text.Length; i++)
                {
                    block.PositionOf(field.ByteOffset(i)).Column.ShouldBeInRange(0, field.Text.Length);
                }
            }
        }

        CheckCopy(format, bytes, blocks);
    }

    private static void CheckCopy(CorpusFormat format, byte[] bytes, List<Block> blocks)
    {
        if (blocks.Exists(block => !block.IsWhole) || blocks.Papers() is not [var first, ..])
        {
            return;
        }

        var source = new SourceFile("papers", format, () => new MemoryStream(bytes));
        using var target = new MemoryStream();
        try
        {
            using var copy = source.Format.CreateCopy(source, target);
            foreach (var block in blocks)
            {
                copy.Write(block, first.Fields[0].Source!.Block == block
                    ? [new ByteEdit(first.Extent!.Value.Start, first.Extent.Value.Length, [])]
                    : []);
            }

            copy.Complete();
        }
        catch (IOException)
        {
            // A column that holds no field is damaged: nothing is written.
            return;
        }

        var texts = format.Read(target.ToArray()).Papers().Select(TextsOf);
        texts.ShouldBe(blocks.Papers().Skip(1).Select(TextsOf));
    }

    private static string TextsOf(Entry paper) => string.Join('|', paper.Fields.Select(field => $"{field.Name}={field.Text}"));

    private static byte[] Mutate(byte[] sample, Random random)
    {
        var bytes = sample.ToArray();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(bytes.Length);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    random.NextBytes(bytes.AsSpan(at, Math.Min(random.Next(1, 20), bytes.Length - at)));
                    break;
                default:
                    // Where nothing moves, the end of the file still finds its description.
                    bytes.AsSpan(at, Math.Min(4, bytes.Length - at)).Fill(0xFF);
                    break;
            }
        }

        return random.Next(20) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }
}
