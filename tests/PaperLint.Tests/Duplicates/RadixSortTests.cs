using PaperLint.Duplicates.Sketches;

namespace PaperLint.Tests.Duplicates;

public sealed class RadixSortTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(ShingleSet.Bits)]
    [InlineData(32)]
    public void Sorts_as_comparing_does(int bits)
    {
        // One sorter for all, shorter after longer, as it is used.
        var sort = new RadixSort();
        var random = new Random(bits);
        for (var i = 0; i < 200; i++)
        {
            var numbers = Enumerable.Range(0, random.Next(i % 10 == 0 ? 2 : 700)).Select(_ => (uint)random.NextInt64(1L << bits)).ToArray();
            uint[] sorted = [.. numbers.Order()];
            sort.Sort(numbers, bits);
            numbers.ShouldBe(sorted);
        }
    }
}
