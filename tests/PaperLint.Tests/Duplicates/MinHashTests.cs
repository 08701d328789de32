using PaperLint.Duplicates.Sketches;

namespace PaperLint.Tests.Duplicates;

public sealed class MinHashTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(200)]
    public void Vectors_give_what_the_portable_path_gives(int count)
    {
        var random = new Random(count);
        var values = Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(1L << 32)).ToArray();
        for (var first = 0; first < MinHash.Bands * MinHash.Rows; first += MinHash.BandsPerStep * MinHash.Rows)
        {
            uint[] portable = new uint[MinHash.BandsPerStep * MinHash.Rows], vectors = new uint[portable.Length];
            MinHash.MinimaPortable(values, first, portable);
            MinHash.MinimaOfVectors(values, first, vectors);
            vectors.ShouldBe(portable);
        }
    }

    [Fact]
    public void Bands_are_the_same_in_one_pass_and_in_several()
    {
        var shingles = Enumerable.Range(1, 170).Select(i => (uint)(i * 20_011)).ToArray();
        uint[] together = new uint[MinHash.Bands], step = new uint[MinHash.BandsPerStep];
        MinHash.HashBands([.. shingles], 0, together);
        for (var band = 0; band < MinHash.Bands; band += step.Length)
        {
            MinHash.HashBands([.. shingles], band, step);
            step.ShouldBe(together[band..(band + step.Length)]);
        }
    }

    [Theory]
    [InlineData(0.5, 0.90, 1.00)]
    [InlineData(0.7, 0.99, 1.00)]
    [InlineData(0.2, 0.00, 0.16)]
    [InlineData(0.05, 0.00, 0.02)]
    public void Sets_meet_in_a_band_as_often_as_their_similarity_says(double similarity, double atLeast, double atMost)
    {
        var random = new Random(7);
        var met = Enumerable.Range(0, 400).Count(_ => Meet(random, similarity));
        (met / 400.0).ShouldBeInRange(atLeast, atMost);
    }

    private static bool Meet(Random random, double similarity)
    {
        var union = Enumerable.Range(0, 240).Select(_ => (uint)random.Next(1 << ShingleSet.Bits)).Distinct().ToArray();
        var shared = (int)(union.Length * similarity);
        var half = shared + (union.Length - shared) / 2;
        uint[] left = [.. union[..half].Order()];
        uint[] right = [.. union[..shared].Concat(union[half..]).Order()];
        uint[] a = new uint[MinHash.Bands], b = new uint[MinHash.Bands];
        MinHash.HashBands(left, 0, a);
        MinHash.HashBands(right, 0, b);
        return a.Zip(b).Any(pair => pair.First == pair.Second);
    }
}
