using System.Text;
using Microsoft.CodeAnalysis.Text;
using PaperLint.Corpus;
using PaperLint.Corpus.Reading;

namespace PaperLint.Tests.Formats;

/// <summary>Reads and writes corpora in memory.</summary>
internal static class CorpusText
{
    public static List<Block> Read(this CorpusFormat format, byte[] bytes) =>
        [.. format.Read(new MemoryStream(bytes), FieldMapping.Default)];

    public static List<Block> Read(this CorpusFormat format, string text) => format.Read(Encoding.UTF8.GetBytes(text));

    public static List<Entry> Papers(this IEnumerable<Block> blocks) =>
        [.. blocks.SelectMany(block => block.Entries).Where(entry => !entry.IsChrome)];

    public static List<Entry> Chrome(this IEnumerable<Block> blocks) =>
        [.. blocks.SelectMany(block => block.Entries).Where(entry => entry.IsChrome)];

    public static List<InputProblem> Problems(this IEnumerable<Block> blocks) => [.. blocks.SelectMany(block => block.Problems)];

    /// <summary>The file after one change in one field.</summary>
    public static byte[] Write(this IEnumerable<Block> blocks, Field? field, params TextChange[] changes)
    {
        using var output = new MemoryStream();
        foreach (var block in blocks)
        {
            BlockWriter.Write(block, field?.Source?.Block == block ? [new FieldChanges(field, changes)] : [], output);
        }

        return output.ToArray();
    }

    /// <summary>Row and column of the first character of a field, 1-based, as reports print them.</summary>
    public static (long Row, int Column) Place(this Field field, int offset = 0)
    {
        var position = field.Source!.Block.PositionOf(field.ByteOffset(offset));
        return (position.Row + 1, position.Column + 1);
    }
}
