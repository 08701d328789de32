using BenchmarkDotNet.Attributes;
using PaperLint.Duplicates.Sketches;

namespace PaperLint.Benchmarks;

/// <summary>MinHash values of one abstract of usual length, for the bands of one step, with vectors and without.</summary>
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

    [Benchmark(Baseline = true)]
    public void Portable() => MinHash.MinimaPortable(_values, 0, _minima);

    [Benchmark]
    public void Vectors() => MinHash.MinimaOfVectors(_values, 0, _minima);
}
