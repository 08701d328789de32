using BenchmarkDotNet.Attributes;
using PaperLint.Corpus;

namespace PaperLint.Benchmarks;

/// <summary>JSON Lines from bytes to decoded fields.</summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    private readonly byte[] _bytes = InventedCorpus.Bytes();

    [Benchmark]
    public int Read()
    {
        var units = 0;
        foreach (var block in InventedCorpus.Read(_bytes))
        {
            foreach (var entry in block.Entries)
            {
                units += entry.Abstract!.Text.Length;
            }
        }

        return units;
    }
}
