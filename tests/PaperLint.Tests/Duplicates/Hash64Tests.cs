using PaperLint.Text;

namespace PaperLint.Tests.Duplicates;

public sealed class Hash64Tests
{
    /// <summary>Where one of these changes, indexes that were kept are of no use, and their format needs another version.</summary>
    [Theory]
    [InlineData("", 0x2D06800538D394C2)]
    [InlineData("gates", 0xE732656A83D116F8)]
    [InlineData("sparsegatesforsmallmodels", 0xAA2E5C4772268A2C)]
    [InlineData("é深", 0xBCCA3B17C793DC03)]
    public void Hashes_are_those_that_indexes_hold(string text, ulong hash) => Hash64.Of(text).ShouldBe(hash);
}
