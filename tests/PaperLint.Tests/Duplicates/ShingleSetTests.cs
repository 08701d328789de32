using PaperLint.Duplicates.Sketches;

namespace PaperLint.Tests.Duplicates;

public sealed class ShingleSetTests
{
    private const uint Largest = (1u << ShingleSet.Bits) - 1;

    [Theory]
    [InlineData(new uint[0])]
    [InlineData(new uint[] { 0 })]
    [InlineData(new uint[] { 65534 })]
    [InlineData(new uint[] { 65535 })]
    [InlineData(new uint[] { 65536, 131071, 131072 })]
    [InlineData(new uint[] { 0, 1, 2 * 65535, Largest })]
    public void Packing_loses_nothing(uint[] hashes) => Unpacked(ShingleSet.Pack(hashes)).ShouldBe(hashes);

    [Fact]
    public void Packing_loses_nothing_of_any_set()
    {
        var random = new Random(1);
        for (var size = 1; size <= ShingleSet.Limit; size += 7)
        {
            var hashes = Sample(random, size);
            Unpacked(ShingleSet.Pack(hashes)).ShouldBe(hashes);
        }
    }

    [Fact]
    public void Overlap_is_that_of_the_sets()
    {
        var random = new Random(2);
        for (var i = 0; i < 200; i++)
        {
            var all = Sample(random, 300);
            var left = all.Where(_ => random.Next(3) > 0).ToArray();
            var right = all.Where(_ => random.Next(3) > 0).ToArray();
            ShingleSet.Compare(left, right).ShouldBe(new ShingleOverlap(left.Intersect(right).Count(), left.Length, right.Length));
        }
    }

    [Fact]
    public void Samples_of_long_texts_tell_their_similarity()
    {
        var random = new Random(3);
        var all = Sample(random, 3000);
        var left = all.Where(_ => random.Next(4) > 0).ToArray();
        var right = all.Where(_ => random.Next(4) > 0).ToArray();
        var similarity = (double)left.Intersect(right).Count() / left.Union(right).Count();
        ShingleSet.Compare(left[..ShingleSet.Limit], right[..ShingleSet.Limit]).Similarity.ShouldBe(similarity, tolerance: 0.08);
    }

    private static uint[] Sample(Random random, int size)
    {
        var hashes = new SortedSet<uint>();
        while (hashes.Count < size)
        {
            hashes.Add((uint)random.NextInt64(Largest + 1L));
        }

        return [.. hashes];
    }

    private static uint[] Unpacked(ushort[] packed)
    {
        var hashes = new uint[ShingleSet.Limit];
        return hashes[..ShingleSet.Unpack(packed, hashes)];
    }
}
