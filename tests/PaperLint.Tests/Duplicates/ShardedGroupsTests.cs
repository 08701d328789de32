using PaperLint.Duplicates.Spilling;

namespace PaperLint.Tests.Duplicates;

public sealed class ShardedGroupsTests
{
    private const int Ample = 1 << 22;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 16)]
    [InlineData(4, 54)]
    public void Stages_find_the_groups_of_one_search(int seed, int parts)
    {
        using var corpus = new ShardedCorpus(seed, papers: 600, shards: 5);
        corpus.Staged(corpus.Index(), parts, Ample);
        var groups = corpus.Groups();
        groups.Length.ShouldBeGreaterThan(50);
        corpus.StagedGroups().ShouldBe(groups);
    }

    [Fact]
    public void Shards_in_another_order_have_the_groups_of_one_search_over_that_order()
    {
        using var corpus = new ShardedCorpus(seed: 5, papers: 400, shards: 4);
        int[] order = [2, 0, 3, 1];
        corpus.Staged(corpus.Index(order), parts: 3, Ample);
        corpus.StagedGroups().ShouldBe(corpus.Groups(order));
    }

    [Theory]
    [InlineData(Ample)]
    [InlineData(1 << 17)]
    public void Two_sorts_hold_records_in_memory_at_most(int memory)
    {
        using var corpus = new ShardedCorpus(seed: 6, papers: 300, shards: 3);
        var sorting = new SortMemory(memory);
        corpus.Staged(corpus.Index(), parts: 3, sorting);
        sorting.Spaces.ShouldBe(2);
    }

    [Fact]
    public void Neither_the_number_of_parts_nor_the_memory_shows()
    {
        using var corpus = new ShardedCorpus(seed: 6, papers: 300, shards: 3);
        var indexes = corpus.Index();
        var once = corpus.Staged(indexes, parts: 1, Ample);
        corpus.Staged(indexes, parts: 3, memory: 1 << 17).AsSpan().SequenceEqual(once).ShouldBeTrue();
        corpus.Staged(indexes, parts: 16, memory: 1 << 20).AsSpan().SequenceEqual(once).ShouldBeTrue();
        corpus.Staged(indexes, parts: 16, Ample).AsSpan().SequenceEqual(once).ShouldBeTrue();
    }
}
