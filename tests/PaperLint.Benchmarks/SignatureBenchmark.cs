using BenchmarkDotNet.Attributes;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Benchmarks;

/// <summary>MinHash values of one abstract of usual length, for the bands of one step.</summary>
public class SignatureBenchmark
{
    private readonly uint[] _values = new uint[170];
    private readonly uint[] _minima = new uint[MinHash.BandsPerStep * MinHash.Rows];

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = (uint)random.Next();
        }
    }

    [Benchmark]
    public void Minima() => MinHash.Minima(_values, 0, _minima);
}
