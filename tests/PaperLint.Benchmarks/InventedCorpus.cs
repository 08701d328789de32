using PaperLint.Corpus;
using PaperLint.Formats;

namespace PaperLint.Benchmarks;

/// <summary>The corpus of all benchmarks: two thousand invented papers, about 2 MB of JSON Lines.</summary>
internal static class InventedCorpus
{
    public const int Papers = 2000;

    public static byte[] Bytes()
    {
        using var file = new MemoryStream();
        new CorpusGenerator(seed: 1).Write(Papers, file);
        return file.ToArray();
    }

    public static IEnumerable<Block> Read(byte[] bytes) => CorpusFormats.JsonLines.Read(new MemoryStream(bytes), FieldMapping.Default);

    public static string[] Abstracts() => [.. Read(Bytes()).SelectMany(block => block.Entries).Select(entry => entry.Abstract!.Text)];
}
