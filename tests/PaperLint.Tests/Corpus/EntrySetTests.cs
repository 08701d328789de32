using PaperLint.Corpus;

namespace PaperLint.Tests.Corpus;

public sealed class EntrySetTests
{
    [Fact]
    public void A_paper_is_known_by_its_file_and_its_number()
    {
        var set = new EntrySet();
        long[] indexes = [1, 63, 64, 65, 1000];
        foreach (var index in indexes)
        {
            set.Add("a", index);
        }

        Enumerable.Range(1, 1100).Where(index => set.Contains("a", index)).Select(index => (long)index).ShouldBe(indexes);
        set.Contains("b", 1).ShouldBeFalse();
    }
}
