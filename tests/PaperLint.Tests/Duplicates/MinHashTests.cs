using PaperLint.Duplicates.Sketches;

namespace PaperLint.Tests.Duplicates;

public sealed class MinHashTests
{
    [Fact]
    public void One_band_has_the_hash_that_it_has_among_all()
    {
        uint[] shingles = [.. Enumerable.Range(1, 200).Select(i => (uint)i * 7919)];
        var all = new uint[MinHash.Bands];
        MinHash.HashBands(shingles, 0, all);
        var values = new ushort[shingles.Length];
        MinHash.Mix(shingles, values);
        for (var band = 0; band < MinHash.Bands; band++)
        {
            ((uint)MinHash.HashBand(values, band)).ShouldBe(all[band]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(200)]
    public void Each_minimum_is_the_smallest_that_its_function_gives_for_any_value(int count)
    {
        var random = new Random(count);
        var values = Enumerable.Range(0, count).Select(_ => (ushort)random.Next(1 << 16)).ToArray();
        for (var first = 0; first < MinHash.Bands * MinHash.Rows; first += MinHash.BandsPerStep * MinHash.Rows)
        {
            var alone = values.Select(value => MinimaOf([value], first)).ToArray();
            MinimaOf(values, first).ShouldBe(Enumerable.Range(0, alone[0].Length).Select(i => alone.Min(minima => minima[i])));
        }
    }

    [Fact]
    public void Functions_are_different_permutations()
    {
        var ofZero = MinimaOf([0], 0);
        var ofOne = MinimaOf([1], 0);
        ofZero.Distinct().Count().ShouldBe(ofZero.Length);
        var factors = ofOne.Zip(ofZero, (one, zero) => (ushort)(one - zero)).ToArray();
        factors.Distinct().Count().ShouldBe(factors.Length);
        factors.ShouldAllBe(factor => factor % 2 == 1);
        MinimaOf([3], 0).ShouldBe(ofZero.Zip(factors, (zero, factor) => (ushort)(zero + (3 * factor))));
    }

    [Fact]
    public void Bands_are_the_same_in_one_pass_and_in_several()
    {
        var shingles = Enumerable.Range(1, 170).Select(i => (uint)(i * 20_011)).ToArray();
        uint[] together = new uint[MinHash.Bands], step = new uint[MinHash.BandsPerStep];
        MinHash.HashBands(shingles, 0, together);
        for (var band = 0; band < MinHash.Bands; band += step.Length)
        {
            MinHash.HashBands(shingles, band, step);
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

    private static ushort[] MinimaOf(ushort[] values, int first)
    {
        var minima = new ushort[MinHash.BandsPerStep * MinHash.Rows];
        MinHash.Minima(values, first, minima);
        return minima;
    }
}
