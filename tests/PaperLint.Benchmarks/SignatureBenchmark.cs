using BenchmarkDotNet.Attributes;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Benchmarks;

/// <summary>MinHash values of one abstract of usual length, for the bands of one step.</summary>
public class SignatureBenchmark
{
    private readonly ushort[] _values = new ushort[170];
    private readonly ushort[] _minima = new ushort[MinHash.BandsPerStep * MinHash.Rows];

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] = (ushort)random.Next(1 << 16);
        }
    }

    [Benchmark]
    public void Minima() => MinHash.Minima(_values, 0, _minima);
}
