using PaperLint.Duplicates.Spilling;

namespace PaperLint.Tests.Duplicates;

public sealed class SpillingSortTests
{
    [Theory]
    [InlineData(1 << 21, 0)]
    [InlineData(1 << 15, 2)]
    [InlineData(1 << 13, 100)]
    public void Records_come_in_the_order_of_their_bytes_however_little_memory_there_is(int memory, int leastSpilled)
    {
        var random = new Random(memory);
        var records = Enumerable.Range(0, 10_000).Select(_ =>
        {
            var record = new byte[random.Next(60)];
            random.NextBytes(record.AsSpan(record.Length / 2));
            return record;
        }).ToArray();
        using var sort = new SpillingSort(new SortMemory(memory));
        foreach (var record in records)
        {
            sort.Add(record);
        }

        var sorted = sort.Sorted().Select(record => Convert.ToHexString(record.Span)).ToArray();
        sorted.ShouldBe(records.Select(record => Convert.ToHexString(record)).Order(StringComparer.Ordinal));
        sort.Spilled.ShouldBeGreaterThanOrEqualTo(leastSpilled);
    }

    [Fact]
    public void The_memory_of_a_sort_that_is_done_is_used_for_the_next()
    {
        var memory = new SortMemory(1 << 13);
        var first = memory.Rent();
        memory.Return(first);
        memory.Rent().ShouldBeSameAs(first);
        memory.Rent().ShouldNotBeSameAs(first);
    }

    [Fact]
    public void A_record_that_is_larger_than_the_memory_is_told_of()
    {
        using var sort = new SpillingSort(new SortMemory(1 << 13));
        Should.Throw<IOException>(() => sort.Add(new byte[1 << 13])).Message.ShouldContain("raise --memory");
    }

    [Fact]
    public void Repetitions_are_left_out()
    {
        using var sort = new SpillingSort(new SortMemory(1 << 13));
        for (var i = 0; i < 3000; i++)
        {
            sort.Add([(byte)(i % 7)]);
        }

        sort.Distinct().Select(record => record.Span[0]).ShouldBe(Enumerable.Range(0, 7).Select(i => (byte)i));
    }
}
