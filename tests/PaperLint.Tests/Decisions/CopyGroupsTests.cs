using PaperLint.Decisions;

namespace PaperLint.Tests.Decisions;

public sealed class CopyGroupsTests
{
    [Theory]
    [InlineData("a b, c d, b c")]
    [InlineData("b c, a b, c d")]
    [InlineData("c a, b a, d a")]
    public void Papers_that_hang_together_are_one_group_in_any_order(string pairs)
    {
        var groups = new CopyGroups();
        foreach (var pair in pairs.Split(", "))
        {
            groups.Add(pair.Split(' '), 1);
        }

        var group = groups.All().ShouldHaveSingleItem();
        group.Papers.ShouldBe(["a", "b", "c", "d"]);
        group.Count.ShouldBe(3);
    }

    [Fact]
    public void Others_are_groups_of_their_own()
    {
        var groups = new CopyGroups();
        groups.Add(["x", "y"], 2);
        groups.Add(["a"], 1);
        groups.All().Select(group => group.ToString()).ShouldBe(["a: repeated 1×", "x, y: repeated 2×"]);
    }
}
