using BenchmarkDotNet.Attributes;
using PaperLint.Analyzers.Duplicates.Sketches;

namespace PaperLint.Benchmarks;

/// <summary>MinHash values of one abstract of usual length, for all bands, by the width of the vectors.</summary>
public class SignatureBenchmark
{
    private readonly uint[] _values = new uint[170];
    private readonly uint[] _minima = new uint[MinHash.Bands * MinHash.Rows / 16 * 16];

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
    public void Vector256() => MinHash.Minima256(_values, 0, _minima);

    [Benchmark]
    public void Vector512() => MinHash.Minima512(_values, 0, _minima);
}
